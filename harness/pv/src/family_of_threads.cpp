// All processes are threads of one process of the system, which counts as the first of them.
#include <sys/wait.h>
#include <unistd.h>

#include "board.hpp"
#include "family.hpp"
#include "process_life.hpp"
#include "threads_reports.hpp"

namespace pv {

bool Family::start(const detail::AnyProgram& program, const FreeOptions& options) {
  if (!threads::begin_reports(program)) {
    return false;
  }
  const pid_t parent = getpid();
  const pid_t pid = fork();
  if (pid < 0) {
    return false;
  }
  if (pid == 0) {
    become_threads(program, options, parent);
  }
  setpgid(pid, pid);  // it does so too; whoever comes first
  children_[0] = pid;
  alive_ = 1;
  return true;
}

void Family::bury(int number, int status) {
  children_[number] = 0;
  --alive_;
  stopped_ = -1;
  if (board->finished < board->count) {
    const auto crashed = static_cast<int>(board->crashed.load(std::memory_order_acquire));
    failure_ = {.process = crashed > 0 ? crashed - 1 : 0,
                .is_somebody = crashed > 0,
                .signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0,
                .status = WIFEXITED(status) ? WEXITSTATUS(status) : 0};
  }
}

}  // namespace pv
