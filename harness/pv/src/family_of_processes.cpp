// Each process is a process of the system.
#include <sys/wait.h>
#include <unistd.h>

#include "board.hpp"
#include "family.hpp"
#include "process_life.hpp"
#include "runtime.hpp"

namespace pv {

bool Family::start(const detail::AnyProgram& program, const FreeOptions& options) {
  const pid_t parent = getpid();
  for (int number = 0; number < runtime::count; ++number) {
    const pid_t pid = fork();
    if (pid < 0) {
      return false;
    }
    if (pid == 0) {
      become_process(program, options, number, parent);
    }
    setpgid(pid, pid);  // it does so too; whoever comes first
    children_[number] = pid;
    ++alive_;
  }
  return true;
}

void Family::bury(int number, int status) {
  children_[number] = 0;
  --alive_;
  stopped_ = stopped_ == number ? -1 : stopped_;
  const Condition condition = board->entries[number].condition;
  if (failure_.process < 0 && condition != Condition::ended && condition != Condition::dismissed) {
    failure_ = {.process = number,
                .signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0,
                .status = WIFEXITED(status) ? WEXITSTATUS(status) : 0};
  }
}

}  // namespace pv
