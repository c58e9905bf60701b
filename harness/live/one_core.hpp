#pragma once

#include <sched.h>

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

 private:
  cpu_set_t before_ = {};
  bool pinned_ = false;
};

}  // namespace harness::live
