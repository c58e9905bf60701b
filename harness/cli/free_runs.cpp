#include "free_runs.hpp"

#include <fmt/format.h>

#include <sstream>

#include "free_monitor.hpp"
#include "model/failure.hpp"
#include "run_tool.hpp"
#include "sizes.hpp"

namespace harness::cli {
namespace {

constexpr int went_well = 0;
constexpr int went_wrong = 1;
constexpr std::string_view all_have_ended = "all processes have ended";

std::vector<std::string> command(const std::string& executable,
                                 const std::vector<model::ProcessName>& processes,
                                 const FreeRuns& runs, std::uint32_t seed) {
  std::vector<std::string> words{executable,
                                 "--disturb",
                                 "--plain",
                                 "--seed",
                                 std::to_string(seed),
                                 "--seconds",
                                 fmt::format("{}", runs.seconds)};
  for (const auto& [role, count] : size_of(processes)) {
    words.insert(words.end(), {"--processes", fmt::format("{}={}", role, count)});
  }
  return words;
}

// What is wrong with a run; empty: nothing.
std::string judgement(const ToolResult& run, FreeMonitor monitor) {
  std::istringstream lines(run.output);
  for (std::string line; std::getline(lines, line);) {
    monitor.read(line);
    if (line.starts_with(all_have_ended)) {
      monitor.end();
    }
  }
  if (monitor.broken()) {
    return "broken: " + *monitor.broken();
  }
  if (run.status == went_wrong) {
    return run.output.find("\ndeadlock after") != std::string::npos ? "deadlock" : "crash";
  }
  return {};
}

}  // namespace

std::string what_free_runs_find(const std::string& executable, const spec::Spec& spec,
                                const std::vector<model::ProcessName>& processes,
                                const FreeRuns& runs) {
  const FreeMonitor fresh(spec, processes);
  for (std::uint32_t seed = 1; seed <= runs.count; ++seed) {
    const ToolResult run = run_tool(command(executable, processes, runs, seed));
    if (run.status != went_well && run.status != went_wrong) {
      throw model::Failure(fmt::format("a free run of {} failed:\n{}", executable, run.output));
    }
    const std::string wrong = judgement(run, fresh);
    if (!wrong.empty()) {
      return fmt::format("run {}: {}", seed, wrong);
    }
  }
  return {};
}

}  // namespace harness::cli
