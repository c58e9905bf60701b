#include "trace_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "model/failure.hpp"
#include "report/trace_json.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;
using model::Operation;
using model::Verdict;

std::string read_text(const std::string& path) {
  constexpr std::uintmax_t far_too_large = 64U << 20;
  std::error_code error;
  if (!fs::is_regular_file(path, error)) {
    throw model::Failure(
        fmt::format("there is no file {}. `check` prints the name of the trace it "
                    "has written.",
                    path));
  }
  if (fs::file_size(path, error) > far_too_large) {
    throw model::Failure(fmt::format("{} is no trace: it is far too large.", path));
  }
  std::ifstream file(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(file), {});
  if (!file) {
    throw model::Failure(fmt::format("cannot read {}. May you read it?", path));
  }
  return text;
}

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw model::Failure(
      fmt::format("{}: {}. Was it edited by hand? Check the program again.", path, why));
}

void require(bool condition, const std::string& path, const std::string& why) {
  if (!condition) {
    refuse(path, why);
  }
}

// What a trace must have to be replayed, whatever the program.
void require_finding(const report::Trace& trace, const std::string& path) {
  using enum Verdict;
  require(trace.verdict != holds && trace.verdict != refuted && trace.verdict != impossible &&
              trace.verdict != inconclusive,
          path, "there is nothing to replay in it");
  require(trace.schedule.clash.has_value() == (trace.verdict == Verdict::data_race), path,
          "a data race is two accesses that clash, and nothing else is");
  const bool is_about_stuck_processes =
      trace.verdict == Verdict::deadlock || trace.verdict == Verdict::partial_deadlock;
  require(!is_about_stuck_processes || !trace.waiting.empty(), path,
          "it is about processes that wait for ever, but names none");
  require(fs::path(trace.source).is_absolute(), path, "it does not say which file it is about");
}

void compare(const Operation& operation, const model::Program& program, const std::string& path) {
  for (const model::Demand& demand : operation.demands) {
    require(demand.semaphore.value < program.semaphores.size(), path,
            "it names a semaphore that the program does not have");
  }
  const std::size_t size = program.segment.size();
  require(operation.range.offset <= size && operation.range.size <= size - operation.range.offset,
          path, "it names bytes that the shared struct does not have");
}

void compare(const std::vector<model::Event>& events, const model::Program& program,
             const std::string& path) {
  for (const model::Event& event : events) {
    compare(event.operation, program, path);
  }
}

bool are_same(const model::ProcessName& one, const model::ProcessName& other) {
  return one.role == other.role && one.index == other.index && one.role_size == other.role_size;
}

}  // namespace

report::Trace read_trace(const std::string& path) {
  const std::string text = read_text(path);
  try {
    report::Trace trace = report::trace_from_json(text);
    require_finding(trace, path);
    return trace;
  } catch (const report::BadTrace& error) {
    throw model::Failure(fmt::format("{}: {}.", path, error.what()));
  }
}

void compare(const report::Trace& trace, const model::Program& program, const std::string& path) {
  require(std::ranges::equal(trace.processes, program.processes, are_same), path,
          "its processes are not those of the program");
  compare(trace.schedule.first, program, path);
  for (const model::Step& step : trace.schedule.steps) {
    compare(step.operation, program, path);
    compare(step.events, program, path);
  }
  if (const auto& clash = trace.schedule.clash) {
    compare({clash->first, clash->second}, program, path);
  }
}

}  // namespace harness::cli
