#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "commands.hpp"
#include "interruption.hpp"
#include "judging.hpp"
#include "model/failure.hpp"
#include "model/verdict.hpp"
#include "report/outcome_json.hpp"
#include "report/text.hpp"
#include "terminal.hpp"

namespace harness::cli {
namespace {

struct CheckArguments {
  std::vector<std::string> names;
  std::string problem;
  std::string expected;
  std::string strength;
  std::string json;
  std::vector<std::string> processes;
  std::size_t states = 0;
  std::size_t megabytes = 0;
  std::size_t step_milliseconds = 0;
};

Options options_of(const CheckArguments& arguments) {
  Options options;
  options.processes = parse_processes(arguments.processes);
  if (!arguments.strength.empty()) {
    options.strength = model::strength_named(arguments.strength);
  }
  if (arguments.states > 0) {
    options.most_states = arguments.states;
  }
  if (arguments.megabytes > 0) {
    options.most_memory = arguments.megabytes << 20;
  }
  if (arguments.step_milliseconds > 0) {
    options.step_milliseconds = arguments.step_milliseconds;
  }
  return options;
}

void write_json(const report::Outcome& outcome, const std::string& path) {
  if (path == "-") {
    fmt::print("{}\n", report::to_json(outcome));
    return;
  }
  std::ofstream file(path);
  file << report::to_json(outcome) << "\n";
  if (!file.flush()) {
    throw model::Failure(fmt::format("cannot write {}. Is there space left?", path));
  }
}

int exit_code(model::Verdict verdict, const std::string& expected) {
  if (!expected.empty()) {
    const bool as_expected = model::name_of(verdict) == expected;
    if (!as_expected) {
      fmt::print(stderr, "workbook: expected {}, but the verdict is {}.\n", expected,
                 model::name_of(verdict));
    }
    return as_expected ? exit_as_wished : exit_judged_wrong;
  }
  switch (verdict) {
    case model::Verdict::holds: return exit_as_wished;
    case model::Verdict::inconclusive: return exit_inconclusive;
    default: return exit_judged_wrong;
  }
}

int check(const CheckArguments& arguments) {
  catch_interruptions();
  const Options options = options_of(arguments);
  int worst = exit_as_wished;
  for (const std::string& name : arguments.names) {
    const report::Outcome outcome = judge_subject(subject_named(name, arguments.problem), options);
    if (arguments.json != "-") {
      fmt::print("{}", report::to_text(outcome, style_of_output()));
    }
    if (!arguments.json.empty()) {
      write_json(outcome, arguments.json);
    }
    worst = std::max(worst, exit_code(outcome.verdict, arguments.expected));
  }
  return worst;
}

std::vector<std::string> known_verdicts() {
  const auto names = model::verdict_names();
  return {names.begin(), names.end()};
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
  CLI::App* const command = app.add_subcommand("check", "Judges exercises: proves them, or shows "
                                                        "the shortest interleaving that fails");
  const auto a = std::make_shared<CheckArguments>();
  command->add_option("NAME", a->names, "Problems, or .cpp files meant to solve one")->required();
  command->add_option("--problem", a->problem, "Which problem a file elsewhere is meant to solve");
  command->add_option("--processes", a->processes, "How many: ROLE=N, or N if there is one role");
  command->add_option("--semaphores", a->strength, "Kind of semaphore: strong, weak or barging")
      ->check(CLI::IsMember({"strong", "weak", "barging"}));
  command->add_option("--expect", a->expected, "Succeed if and only if this is the verdict")
      ->check(CLI::IsMember(known_verdicts()));
  command->add_option("--json", a->json, "Write the outcome to a file as well; -: only that");
  command->add_option("--states", a->states, "Give up after this many states")
      ->check(CLI::PositiveNumber);
  command->add_option("--memory", a->megabytes, "Give up at this many MiB (half of the machine)")
      ->check(CLI::PositiveNumber);
  command->add_option("--step-limit", a->step_milliseconds,
                      "Milliseconds a process may compute between two operations (500)")
      ->check(CLI::PositiveNumber);
  command->callback([a, &action] { action = [a] { return check(*a); }; });
}

}  // namespace harness::cli
