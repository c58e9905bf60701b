#include "bench/memory.hpp"

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

#include "bench/demands.hpp"
#include "model/failure.hpp"
#include "report/outcome.hpp"

namespace harness::bench {
namespace {

// What one check came to.
struct Need {
  double bytes = 0;  // of main memory, at its peak
  double states = 0;
};

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

// In a process of its own, whose memory nothing else has used before.
[[noreturn]] void judge_and_tell(const check::Job& job, int to) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  malloc_trim(0);
  forget_peak();
  Need need{.bytes = -status("VmRSS")};
  try {
    need.states = static_cast<double>(check::judge(job).figures.states);
  } catch (const std::exception&) {
    _exit(EXIT_FAILURE);
  }
  need.bytes += status("VmHWM");
  _exit(write(to, &need, sizeof(need)) == sizeof(need) ? EXIT_SUCCESS : EXIT_FAILURE);
}

// None if the system does not tell.
std::optional<Need> need_of(const check::Job& job) {
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

}  // namespace

void measure_memory(const Solution& solution, const Sink& sink) {
  const auto small = need_of(solution.with(2));
  const auto large = need_of(solution.with(8));
  Row row{.what = "8 philosophers, peak memory a state"};
  if (!small || !large) {
    row.demand = fmt::format("<= {} bytes", most_bytes_a_state);
    return sink(not_measured(row, "the system does not tell"));
  }
  const double bytes = (large->bytes - small->bytes) / large->states;
  row.ours = fmt::format("{:.1f} bytes", bytes);
  sink(demand_at_most(row, bytes, most_bytes_a_state, fmt::format("{} bytes", most_bytes_a_state)));
}

}  // namespace harness::bench
