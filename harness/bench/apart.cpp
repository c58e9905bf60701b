#include "bench/apart.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <optional>

#include "model/failure.hpp"
#include "report/outcome.hpp"

namespace harness::bench {
namespace {

// A line of /proc/self/status, in bytes; 0 if there is no such line.
double status(const std::string& name) {
  std::ifstream file("/proc/self/status");
  std::string word;
  while (file >> word) {
    double kibibytes = 0;
    if (word == name + ":" && file >> kibibytes) {
      return kibibytes * 1024;
    }
  }
  return 0;
}

// From now on VmHWM is the peak since now (Documentation/filesystems/proc.rst).
void forget_peak() {
  std::ofstream file("/proc/self/clear_refs");
  file << "5" << std::flush;
  if (!file) {
    _exit(EXIT_FAILURE);
  }
}

[[noreturn]] void judge_and_tell(const check::Job& job, int to) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  malloc_trim(0);
  forget_peak();
  Need need{.bytes = -status("VmRSS")};
  try {
    const report::Outcome outcome = check::judge(job);
    need.states = static_cast<double>(outcome.figures.states);
    need.seconds = outcome.figures.seconds;
    need.verdict = outcome.verdict;
  } catch (const std::exception&) {
    _exit(EXIT_FAILURE);
  }
  need.bytes += status("VmHWM");
  _exit(write(to, &need, sizeof(need)) == sizeof(need) ? EXIT_SUCCESS : EXIT_FAILURE);
}

}  // namespace

std::optional<Need> judged_apart(const check::Job& job) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw model::Failure("pipe", errno, "Are too many files open?");
  }
  const pid_t child = fork();
  if (child == 0) {
    judge_and_tell(job, ends[1]);
  }
  close(ends[1]);
  Need need;
  const bool told = child > 0 && read(ends[0], &need, sizeof(need)) == sizeof(need);
  close(ends[0]);
  while (child > 0 && waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
  return told ? std::optional(need) : std::nullopt;
}

}  // namespace harness::bench
