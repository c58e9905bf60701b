#include "bench/cores.hpp"

#include <cerrno>

#include "model/failure.hpp"

namespace harness::bench {
namespace {

cpu_set_t allowed() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof(set), &set) != 0) {
    throw model::Failure("sched_getaffinity", errno, "are there more than 1024 processors?");
  }
  return set;
}

}  // namespace

std::vector<int> cores() {
  const cpu_set_t set = allowed();
  std::vector<int> numbers;
  for (int core = 0; core < CPU_SETSIZE; ++core) {
    if (CPU_ISSET(core, &set)) {
      numbers.push_back(core);
    }
  }
  return numbers;
}

void keep_on(pid_t process, int core) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(core, &set);
  if (sched_setaffinity(process, sizeof(set), &set) != 0) {
    throw model::Failure("sched_setaffinity", errno, "may processes not be pinned here?");
  }
}

OnCore::OnCore(int core) : before_(allowed()) {
  keep_on(0, core);
}

OnCore::~OnCore() {
  sched_setaffinity(0, sizeof(before_), &before_);
}

}  // namespace harness::bench
