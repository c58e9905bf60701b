#include "free_runs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <sstream>
#include <utility>

#include "check/side_by_side.hpp"
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

// Runs that are made side by side: each worker takes the next seed, until there is none, or a run
// has gone wrong.
class Batch {
 public:
  Batch(std::string executable, const spec::Spec& spec,
        const std::vector<model::ProcessName>& processes, const FreeRuns& runs)
      : executable_(std::move(executable)),
        processes_(processes),
        runs_(runs),
        fresh_(spec, processes) {}

  FreeFinding run() {
    const std::uint32_t workers = std::min(runs_.at_once, runs_.count);
    check::side_by_side(workers, workers, [this](std::size_t /*worker*/) { work(); });
    return {caught_by_ == 0 ? "" : fmt::format("run {}: {}", caught_by_, words_), made_};
  }

 private:
  void work() {
    try {
      for (std::uint32_t seed = next(); seed != 0; seed = next()) {
        note(seed, result_of(seed));
      }
    } catch (...) {
      const std::scoped_lock lock(mutex_);
      failed_ = true;  // so that the others end, too
      throw;
    }
  }

  // 0: no more.
  std::uint32_t next() {
    const std::scoped_lock lock(mutex_);
    return caught_by_ != 0 || failed_ || made_ == runs_.count ? 0 : ++made_;
  }

  std::string result_of(std::uint32_t seed) {
    const ToolResult run = run_tool(command(executable_, processes_, runs_, seed));
    if (run.status != went_well && run.status != went_wrong) {
      throw model::Failure(fmt::format("a free run of {} failed:\n{}", executable_, run.output));
    }
    return judgement(run, fresh_);
  }

  // Of those that went wrong at the same time the first one counts.
  void note(std::uint32_t seed, std::string wrong) {
    const std::scoped_lock lock(mutex_);
    if (!wrong.empty() && (caught_by_ == 0 || seed < caught_by_)) {
      caught_by_ = seed;
      words_ = std::move(wrong);
    }
  }

  std::string executable_;
  const std::vector<model::ProcessName>& processes_;
  FreeRuns runs_;
  const FreeMonitor fresh_;
  std::mutex mutex_;  // for all below
  std::uint32_t made_ = 0;
  std::uint32_t caught_by_ = 0;  // 0: none has gone wrong
  std::string words_;
  bool failed_ = false;
};

}  // namespace

FreeFinding what_free_runs_find(const std::string& executable, const spec::Spec& spec,
                                const std::vector<model::ProcessName>& processes,
                                const FreeRuns& runs) {
  return Batch(executable, spec, processes, runs).run();
}

}  // namespace harness::cli
