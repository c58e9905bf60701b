#include "live/launch.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "live/file.hpp"
#include "wire/gate.hpp"

namespace harness::live {
namespace {

constexpr int cannot_start = 126;  // exit status of a child that failed before exec

void silence() {
  const int nowhere = open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    dup2(nowhere, stream);
  }
}

void limit(int resource, rlim_t value) {
  const rlimit both{value, value};
  setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

[[noreturn]] void become(const char* executable, const InheritedFiles& files, pid_t parent) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) {
    _exit(cannot_start);
  }
  silence();
  limit(RLIMIT_CORE, 0);
  for (const auto& [here, there] : files) {
    if (dup2(here, there) < 0) {
      _exit(cannot_start);
    }
  }
  // Nothing of the user's environment can then make a difference to the program.
  const std::string checked = fmt::format("{}={}", wire::checked_variable, wire::protocol);
  char* const arguments[] = {const_cast<char*>(executable), nullptr};  // NOLINT
  // Restartable sequences: the kernel would write the number of the processor into the process's
  // private memory, a different one each time.
  char tunables[] = "GLIBC_TUNABLES=glibc.pthread.rseq=0";
  char* const environment[] = {const_cast<char*>(checked.c_str()), tunables, nullptr};  // NOLINT
  execve(executable, arguments, environment);
  _exit(cannot_start);
}

}  // namespace

pid_t launch_checked(const std::string& executable, const InheritedFiles& files) {
  if (access(executable.c_str(), X_OK) != 0) {
    fail(fmt::format("cannot run {}", executable), "Build it again.");
  }
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child < 0) {
    fail("cannot start a process", "Is there a limit on processes here (ulimit -u)?");
  }
  if (child == 0) {
    become(executable.c_str(), files, parent);
  }
  return child;
}

}  // namespace harness::live
