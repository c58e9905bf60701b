#pragma once

#include <sched.h>

#include <cstddef>

namespace harness::live {

// Keeps this process, and all it starts, on the processor it runs on; at the end it may run again
// wherever it might before. The checker and a checked process take turns: on one processor a turn
// is a switch, across two it is a wake-up, which takes several times as long. Where the system
// forbids it all runs on as it did.
class OneCore {
 public:
  OneCore();
  OneCore(const OneCore&) = delete;
  OneCore& operator=(const OneCore&) = delete;
  ~OneCore();

  // Lets the calling thread, one that was started while we are kept here, run on all processors
  // that this program might use before it was first kept on one.
  static void leave();
  // How many these are.
  static std::size_t processors_before();

 private:
  cpu_set_t before_ = {};
  bool pinned_ = false;
};

}  // namespace harness::live
