#include "bench/tool.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>

#include "bench/sample.hpp"
#include "model/failure.hpp"

namespace harness::bench {
namespace {

void redirect(const char* to) {
  dup2(open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
  const int output = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
}

[[noreturn]] void become(const std::string& folder, const std::vector<std::string>& command,
                         unsigned most_seconds) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (chdir(folder.c_str()) != 0) {
    _exit(tool_not_found);
  }
  redirect("output");
  // Both outlive exec; the second also holds for what the tool starts in its turn.
  alarm(most_seconds);
  const rlimit limit{most_seconds, most_seconds};
  setrlimit(RLIMIT_CPU, &limit);
  std::vector<char*> arguments;
  for (const std::string& word : command) {
    arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT: execvp does not write there
  }
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(tool_not_found);
}

std::string text_of(const std::string& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

ToolRun run_in(const std::string& folder, const std::vector<std::string>& command,
               unsigned most_seconds) {
  int status = 0;
  ToolRun run;
  run.seconds = seconds_of([&] {
    const pid_t child = fork();
    if (child < 0) {
      throw model::Failure("fork", errno, "Is there a limit on processes here (ulimit -u)?");
    }
    if (child == 0) {
      become(folder, command, most_seconds);
    }
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
  });
  run.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  run.in_time = run.status != 128 + SIGALRM && run.status != 128 + SIGKILL;
  run.output = text_of(folder + "/output");
  return run;
}

}  // namespace harness::bench
