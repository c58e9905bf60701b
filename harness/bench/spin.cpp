#include "bench/spin.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "bench/tool.hpp"

namespace harness::bench {
namespace {

constexpr unsigned most_seconds = 30;

ToolRun run_or_say_why(const std::string& folder, const std::vector<std::string>& command) {
  ToolRun run = run_in(folder, command, most_seconds);
  if (run.status == tool_not_found) {
    throw NoSpin(command[0] + " is not installed");
  }
  if (!run.in_time) {
    throw NoSpin(fmt::format("{} did not end within {} s", command[0], most_seconds));
  }
  if (run.status != 0) {
    throw NoSpin(fmt::format("{} failed with status {}", command[0], run.status));
  }
  return run;
}

// The number in front of `words`, somewhere in what SPIN wrote.
double number_before(const std::string& output, std::string_view words) {
  const std::size_t at = output.find(words);
  if (at == std::string::npos) {
    throw NoSpin(fmt::format("SPIN does not say how many{}", words));
  }
  const std::size_t line = output.rfind('\n', at);
  return std::strtod(&output[line == std::string::npos ? 0 : line + 1], nullptr);
}

}  // namespace

SpinSearch::SpinSearch(const std::string& model, std::uint32_t processes, Reduction reduction) {
  run_or_say_why(folder_.path(), {"gcc", "--version"});  // spin needs it too, and would not say so
  run_or_say_why(folder_.path(), {"spin", fmt::format("-DN={}", processes), "-a", model});
  std::vector<std::string> compile{"gcc", "-O2", "-w", "-DSAFETY", "-o", "pan", "pan.c"};
  if (reduction == Reduction::off) {
    compile.emplace_back("-DNOREDUCE");
  }
  run_or_say_why(folder_.path(), compile);
}

SpinRun SpinSearch::run() const {
  const ToolRun run = run_or_say_why(folder_.path(), {"./pan", "-m3000000", "-w24"});
  if (run.output.find("errors: 0") == std::string::npos ||
      run.output.find("max search depth too small") != std::string::npos) {
    throw NoSpin("SPIN's search did not go through all states");
  }
  constexpr double mebibyte = 1 << 20;
  return {.seconds = run.seconds,
          .states = number_before(run.output, " states, stored"),
          .transitions = number_before(run.output, " transitions (= stored+matched)"),
          .bytes = number_before(run.output, "\tactual memory usage for states") * mebibyte};
}

}  // namespace harness::bench
