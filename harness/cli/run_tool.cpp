#include "run_tool.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "model/failure.hpp"

namespace harness::cli {
namespace {

constexpr int not_found = 127;

[[noreturn]] void become(const std::vector<std::string>& command, int output) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  dup2(open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : command) {
    arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT: execvp does not write there
  }
  arguments.push_back(nullptr);
  execvp(arguments[0], arguments.data());
  _exit(not_found);
}

std::string read_all(int file) {
  std::string text;
  std::array<char, 4096> piece{};
  ssize_t got = 0;
  while ((got = read(file, piece.data(), piece.size())) > 0 || (got < 0 && errno == EINTR)) {
    text.append(piece.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  }
  return text;
}

}  // namespace

ToolResult run_tool(const std::vector<std::string>& command) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw model::Failure("pipe", errno, "Are too many files open?");
  }
  const pid_t child = fork();
  if (child < 0) {
    throw model::Failure("fork", errno, "Is there a limit on processes here (ulimit -u)?");
  }
  if (child == 0) {
    become(command, ends[1]);
  }
  close(ends[1]);
  ToolResult result{.status = 0, .output = read_all(ends[0])};
  close(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  result.status = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  if (result.status == not_found) {
    throw model::Failure(fmt::format("cannot run {}. Is it installed? `./workbook list` sees to "
                                     "all that is needed.", command[0]));
  }
  return result;
}

}  // namespace harness::cli
