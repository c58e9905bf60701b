#include "run_tool.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "interruption.hpp"
#include "model/failure.hpp"

namespace harness::cli {
namespace {

constexpr int not_found = 127;

// In a process group of its own, so that all that it starts can be ended with it.
[[noreturn]] void become(const std::vector<std::string>& command, int output) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  dup2(open("/dev/null", O_RDONLY | O_CLOEXEC), STDIN_FILENO);
  std::vector<char*> arguments;
  for (const std::string& word : command) {
    arguments.push_back(const_cast<char*>(word.c_str()));  // NOLINT: execvp does not write there
  }
  arguments.push_back(nullptr);
  if (chdir("/") == 0) {
    execvp(arguments[0], arguments.data());
  }
  _exit(not_found);
}

// All that is written to the pipe until it is closed, or until we are interrupted.
std::string read_all(int file) {
  constexpr int milliseconds_between_looks = 50;
  std::string text;
  std::array<char, 4096> piece{};
  pollfd ready{.fd = file, .events = POLLIN, .revents = 0};
  while (!is_interrupted()) {
    if (poll(&ready, 1, milliseconds_between_looks) <= 0) {
      continue;
    }
    const ssize_t got = read(file, piece.data(), piece.size());
    if (got == 0) {
      break;
    }
    text.append(piece.data(), got > 0 ? static_cast<std::size_t>(got) : 0);
  }
  return text;
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

ToolResult run_tool(const std::vector<std::string>& command) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw model::Failure("pipe", errno, "are too many files open?");
  }
  const pid_t child = fork();
  if (child < 0) {
    throw model::Failure("fork", errno, "is there a limit on processes here (ulimit -u)?");
  }
  if (child == 0) {
    become(command, ends[1]);
  }
  setpgid(child, child);  // the child does the same; whoever comes first
  close(ends[1]);
  ToolResult result{.status = 0, .output = read_all(ends[0])};
  close(ends[0]);
  if (is_interrupted()) {
    kill(-child, SIGKILL);
    wait_for(child);
    throw model::Failure(fmt::format("{} was interrupted.", command[0]));
  }
  result.status = wait_for(child);
  if (result.status == not_found) {
    throw model::Failure(fmt::format(
        "cannot run {}. Was it removed, or another version installed? `./workbook clean`, then the "
        "same command again, looks for it anew.",
        command[0]));
  }
  return result;
}

}  // namespace harness::cli
