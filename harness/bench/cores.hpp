#pragma once

#include <sched.h>
#include <sys/types.h>

#include <vector>

namespace harness::bench {

// The processors we may run on, by number; at least one.
std::vector<int> cores();

// Keeps a process on one processor; 0 is ourselves. Its children inherit that.
// Throws model::Failure.
void keep_on(pid_t process, int core);

// Keeps us on one processor; at the end we may run again wherever we might before.
class OnCore {
 public:
  explicit OnCore(int core);
  OnCore(const OnCore&) = delete;
  OnCore& operator=(const OnCore&) = delete;
  ~OnCore();

 private:
  cpu_set_t before_ = {};
};

}  // namespace harness::bench
