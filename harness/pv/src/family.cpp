#include "family.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "runtime.hpp"

namespace pv {

int Family::number_of(pid_t pid) const {
  for (int number = 0; number < runtime::count; ++number) {
    if (children_[number] == pid) {
      return number;
    }
  }
  return -1;
}

void Family::bury_dead() {
  siginfo_t info = {};
  // Looks first and takes away later: until then the number of a process means nobody else.
  while (alive_ > 0 && waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid != 0) {
    const pid_t pid = info.si_pid;
    kill(-pid, SIGKILL);  // what it may have started
    int status = 0;
    waitpid(pid, &status, 0);
    if (const int number = number_of(pid); number >= 0) {
      bury(number, status);
    }
    info.si_pid = 0;
  }
}

void Family::end_all() {
  for (pid_t& pid : children_) {
    if (pid != 0) {
      kill(-pid, SIGKILL);
      waitpid(pid, nullptr, 0);
      pid = 0;
    }
  }
  alive_ = 0;
}

std::uint64_t Family::disturb(Random& chance) {
  if (stopped_ >= 0) {
    kill(children_[stopped_], SIGCONT);
    stopped_ = -1;
    return chance.below(10'000'000);
  }
  const auto number = static_cast<int>(chance.below(static_cast<std::uint64_t>(runtime::count)));
  if (children_[number] != 0 && kill(children_[number], SIGSTOP) == 0) {
    stopped_ = number;
  }
  return 500'000 + chance.below(4'500'000);
}

}  // namespace pv
