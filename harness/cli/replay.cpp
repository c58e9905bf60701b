#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>

#include "build_program.hpp"
#include "check/rehearsal.hpp"
#include "commands.hpp"
#include "interruption.hpp"
#include "live/zygote.hpp"
#include "model/failure.hpp"
#include "report/text.hpp"
#include "report/trace_json.hpp"
#include "terminal.hpp"
#include "workbook.hpp"

namespace harness::cli {
namespace {

struct ReplayArguments {
  std::string file;
  std::size_t times = 1;
};

report::Trace read_trace(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw model::Failure(fmt::format("cannot read {}. `check` prints the name of the trace it has "
                                     "written.", path));
  }
  try {
    return report::trace_from_json(std::string(std::istreambuf_iterator<char>(file), {}));
  } catch (const report::BadTrace& error) {
    throw model::Failure(fmt::format("{}: {}", path, error.what()));
  }
}

BuiltProgram program_of(const report::Trace& trace) {
  const Subject subject = subject_named(trace.source, trace.problem);
  BuiltProgram program = build_program(subject);
  if (program.hash != trace.program_hash) {
    throw model::Failure(fmt::format(
        "{} has changed since this trace was made. Check it again: the trace is about the program "
        "as it was.", trace.source));
  }
  return program;
}

live::ProcessCounts counts_of(const report::Trace& trace) {
  live::ProcessCounts counts;
  for (const model::ProcessName& process : trace.processes) {
    counts[process.role] = process.role_size;
  }
  return counts;
}

// Throws model::Failure if the trace speaks of semaphores or bytes the program does not have.
void compare(const report::Trace& trace, const model::Program& program) {
  for (const model::Step& step : trace.schedule.steps) {
    for (const model::Demand& demand : step.operation.demands) {
      if (demand.semaphore.value >= program.semaphores.size()) {
        throw model::Failure("the trace names a semaphore that the program does not have. Was it "
                             "edited by hand? Check the program again.");
      }
    }
  }
}

int replay(const ReplayArguments& arguments) {
  catch_interruptions();
  report::Trace trace = read_trace(arguments.file);
  const BuiltProgram program = program_of(trace);
  for (std::size_t time = 0; time < arguments.times; ++time) {
    live::Zygote zygote(program.executable, counts_of(trace));
    compare(trace, zygote.program());
    const check::Rehearsal rehearsal =
        check::rehearse(zygote, trace, std::chrono::milliseconds(500));
    if (rehearsal.seen.empty()) {
      fmt::print("It came out differently this time: {}.\n", rehearsal.difference);
      return exit_judged_wrong;
    }
    trace.confirmed = rehearsal.seen;
  }
  report::Outcome outcome{.problem = trace.problem,
                          .title = load_spec(problem_named(trace.problem)).title(),
                          .source = trace.source,
                          .processes = trace.processes,
                          .strength = trace.strength,
                          .verdict = trace.verdict,
                          .finding = trace,
                          .trace_file = arguments.file};
  fmt::print("{}", report::to_text(outcome, style_of_output()));
  if (arguments.times > 1) {
    fmt::print("Replayed {} times out of {}.\n", arguments.times, arguments.times);
  }
  return exit_as_wished;
}

}  // namespace

void add_replay(CLI::App& app, Action& action) {
  CLI::App* const command =
      app.add_subcommand("replay", "Steps a finding through on real processes, once more");
  const auto a = std::make_shared<ReplayArguments>();
  command->add_option("TRACE", a->file, "The file that `check` wrote")->required();
  command->add_option("--times", a->times, "How often (1)")->check(CLI::Range(1, 100000));
  command->callback([a, &action] { action = [a] { return replay(*a); }; });
}

}  // namespace harness::cli
