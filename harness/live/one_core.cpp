#include "live/one_core.hpp"

namespace harness::live {
namespace {

// As it was when this is first called. None: the system does not tell.
const cpu_set_t& processors_at_first() {
  static const cpu_set_t processors = [] {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof(set), &set) != 0) {
      CPU_ZERO(&set);
    }
    return set;
  }();
  return processors;
}

}  // namespace

OneCore::OneCore() {
  processors_at_first();
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

void OneCore::leave() {
  const cpu_set_t& processors = processors_at_first();
  if (CPU_COUNT(&processors) > 0) {
    sched_setaffinity(0, sizeof(processors), &processors);
  }
}

std::size_t OneCore::processors_before() {
  return static_cast<std::size_t>(CPU_COUNT(&processors_at_first()));
}

}  // namespace harness::live
