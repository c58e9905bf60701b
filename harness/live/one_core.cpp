#include "live/one_core.hpp"

namespace harness::live {

OneCore::OneCore() {
  const int here = sched_getcpu();
  if (here < 0 || sched_getaffinity(0, sizeof(before_), &before_) != 0) {
    return;
  }
  cpu_set_t only_here;
  CPU_ZERO(&only_here);
  CPU_SET(here, &only_here);
  pinned_ = sched_setaffinity(0, sizeof(only_here), &only_here) == 0;
}

OneCore::~OneCore() {
  if (pinned_) {
    sched_setaffinity(0, sizeof(before_), &before_);
  }
}

}  // namespace harness::live
