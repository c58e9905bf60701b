#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "build_program.hpp"
#include "check/rehearsal.hpp"
#include "commands.hpp"
#include "live/zygote.hpp"
#include "model/failure.hpp"
#include "output.hpp"
#include "report/ending.hpp"
#include "report/words.hpp"
#include "steps_shown.hpp"
#include "terminal.hpp"
#include "trace_file.hpp"
#include "walk.hpp"
#include "workbook.hpp"

namespace harness::cli {
namespace {

struct ReplayArguments {
  std::string file;
  std::size_t times = 1;
  bool by_step = false;
};

constexpr std::chrono::milliseconds step_limit{500};

BuiltProgram program_of(const report::Trace& trace) {
  const std::string file = path_from_here(trace.source);
  if (std::error_code error; !std::filesystem::exists(trace.source, error)) {
    throw model::Failure(fmt::format("{}, the program this trace is about, is gone.", file));
  }
  const Subject subject = subject_named(trace.source, trace.problem);
  const std::string hash = hash_of(subject);
  if (hash.empty() || hash == trace.program_hash) {
    if (BuiltProgram program = build_program(subject); program.hash == trace.program_hash) {
      return program;
    }
  }
  throw model::Failure(fmt::format(
      "{} has changed since this trace was made, or the workbook has. Check it again: the trace "
      "is about the program as it was.",
      file));
}

live::ProcessCounts counts_of(const report::Trace& trace) {
  live::ProcessCounts counts;
  for (const model::ProcessName& process : trace.processes) {
    counts[process.role] = process.role_size;
  }
  return counts;
}

// One more rehearsal of the same finding, with processes of its own.
check::Rehearsal rehearse_once(const report::Trace& trace, const std::string& executable,
                               const std::string& file, const check::Watcher& watcher) {
  live::Zygote zygote(executable, counts_of(trace));
  zygote.require_no_fault();
  compare(trace, zygote.program(), file);
  return check::rehearse(zygote, trace, step_limit, watcher);
}

std::string heading(const report::Trace& trace) {
  report::Page page(style_of_output());
  page.paragraph(fmt::format("{}: {}, in {} of {}.", path_from_here(trace.source),
                             report::headline_of(trace.verdict),
                             report::count_of(trace.schedule.steps.size(), "step"),
                             report::roles_of(trace.processes)),
                 0, report::Tone::bad, 2);
  page.blank();
  return page.text();
}

std::string ending(const report::Trace& trace, const std::string& seen) {
  report::Page page(style_of_output());
  page.row({{0, ""}});
  page.paragraph(report::sentence(trace.explanation));
  report::print_ending(page, trace);
  page.blank();
  page.paragraph(report::sentence("Seen: " + seen), 0, report::Tone::good, 2);
  return page.text();
}

int differs(const std::string& difference) {
  put(fmt::format("\nIt came out differently this time: {}.\n", difference));
  return exit_judged_wrong;
}

int show(const report::Trace& trace, const BuiltProgram& program,
         const ReplayArguments& arguments) {
  const StepsShown shown(trace, style_of_output());
  put(heading(trace) + shown.start());
  Walk walk(shown);
  check::Rehearsal rehearsal;
  do {
    rehearsal = rehearse_once(trace, program.executable, arguments.file, [&](std::size_t step) {
      if (arguments.by_step) {
        return walk.stop_at(step);
      }
      put(shown.step(step));
      return true;
    });
  } while (walk.goes_back());
  if (!rehearsal.difference.empty()) {
    return differs(rehearsal.difference);
  }
  if (!rehearsal.seen.empty()) {
    put(ending(trace, rehearsal.seen));
  }
  return exit_as_wished;
}

int repeat(const report::Trace& trace, const BuiltProgram& program,
           const ReplayArguments& arguments) {
  for (std::size_t time = 1; time <= arguments.times; ++time) {
    const check::Rehearsal rehearsal = rehearse_once(trace, program.executable, arguments.file, {});
    if (!rehearsal.difference.empty()) {
      put(fmt::format("Replayed {} times, each time the same; then:", time - 1));
      return differs(rehearsal.difference);
    }
  }
  put(fmt::format("Replayed {} times with {}, each time the same: {}.\n", arguments.times,
                  report::roles_of(trace.processes), report::headline_of(trace.verdict)));
  return exit_as_wished;
}

int replay(const ReplayArguments& arguments) {
  if (arguments.by_step && arguments.times > 1) {
    throw model::Failure("--step and --times do not go together.");
  }
  if (arguments.by_step && (isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0)) {
    throw model::Failure(
        "--step asks after each step, for which it needs a terminal. Without "
        "--step all steps are shown at once.");
  }
  const report::Trace trace = read_trace(arguments.file);
  const BuiltProgram program = program_of(trace);
  return arguments.times > 1 ? repeat(trace, program, arguments) : show(trace, program, arguments);
}

}  // namespace

void add_replay(CLI::App& app, Action& action) {
  CLI::App* const command =
      app.add_subcommand("replay", "Takes a finding through its steps on real processes");
  const auto a = std::make_shared<ReplayArguments>();
  command->add_option("TRACE", a->file, "The file that `check` wrote")->required()->type_name("");
  command->add_option("--times", a->times, "So often, and only tell whether it is the same")
      ->type_name("N")
      ->check(CLI::Range(1, 100000).description(""));
  command->add_flag("--step", a->by_step, "Stop after each step; Enter: forward, b: back, q: quit");
  command->footer(
      "Exit code: 0 it came out as it did; 1 it came out differently; 2 the trace is\n"
      "none, or about another version of the program.");
  command->callback([a, &action] { action = [a] { return replay(*a); }; });
}

}  // namespace harness::cli
