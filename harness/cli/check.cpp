#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

#include "commands.hpp"
#include "failures.hpp"
#include "json_lines.hpp"
#include "judging.hpp"
#include "model/failure.hpp"
#include "model/verdict.hpp"
#include "output.hpp"
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
  std::string promela;
  std::string reduction = "auto";
  std::string merging = "auto";
  std::string memory = "sc";
  bool rules = false;
  std::vector<std::string> processes;
  std::size_t states = 0;
  std::size_t megabytes = 0;
  std::size_t step_milliseconds = 0;
  bool shows_answers = false;
};

// When to reduce, or to merge.
template <class When>
When when_named(const std::string& name) {
  if (name == "auto") {
    return When::automatic;
  }
  return name == "on" ? When::on : When::off;
}

Options options_of(const CheckArguments& arguments) {
  Options options;
  options.processes = parse_processes(arguments.processes);
  options.reduction = when_named<check::Reduction>(arguments.reduction);
  options.merging = when_named<check::Merging>(arguments.merging);
  if (!arguments.strength.empty()) {
    options.strength = model::strength_named(arguments.strength);
  }
  options.buffers_stores = arguments.memory == "tso";
  options.promela = arguments.promela;
  options.rules = arguments.rules ? std::optional(true) : std::nullopt;
  options.shows_answers = arguments.shows_answers;
  if (arguments.states > 0) {
    options.most_states = arguments.states;
  }
  if (arguments.megabytes > 0) {
    constexpr std::size_t far_too_many = std::size_t{1} << 40;
    options.most_memory = std::min(arguments.megabytes, far_too_many) << 20;
  }
  if (arguments.step_milliseconds > 0) {
    options.step_milliseconds = arguments.step_milliseconds;
  }
  return options;
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
    case model::Verdict::holds:
      return exit_as_wished;
    case model::Verdict::inconclusive:
      return exit_inconclusive;
    default:
      return exit_judged_wrong;
  }
}

// Of several names, the gravest code is that of all.
int graver(int one, int other) {
  constexpr std::array gravity{exit_as_wished, exit_inconclusive, exit_judged_wrong, exit_usage,
                               exit_our_bug};
  return *std::max(std::ranges::find(gravity, one), std::ranges::find(gravity, other));
}

int check_one(const std::string& name, const CheckArguments& arguments, JsonLines& json) {
  const report::Outcome outcome =
      judge_subject(subject_named(name, arguments.problem), options_of(arguments));
  if (!json.goes_to_output()) {
    put(report::to_text(outcome, style_of_output()));
  }
  json.add(outcome);
  return exit_code(outcome.verdict, arguments.expected);
}

// Names that cannot be judged do not keep the others from it.
int check(const CheckArguments& arguments) {
  if (!arguments.promela.empty() && arguments.names.size() > 1) {
    throw model::Failure("--promela writes one file: name one program at a time.");
  }
  options_of(arguments);  // what is wrong with the options is wrong with none of the names
  JsonLines json(arguments.json);
  int worst = exit_as_wished;
  for (std::size_t i = 0; i < arguments.names.size(); ++i) {
    if (arguments.names.size() > 1 && !json.goes_to_output()) {
      put(fmt::format("{}{}:\n", i > 0 ? "\n" : "", arguments.names[i]));
    }
    try {
      worst = graver(worst, check_one(arguments.names[i], arguments, json));
    } catch (const OutputFailure&) {
      throw;
    } catch (...) {
      worst = graver(worst, explain_failure(std::current_exception()));
    }
  }
  return worst;
}

CLI::Validator one_of(const std::vector<std::string>& names) {
  return CLI::IsMember(names).description("");
}

void add_when(CLI::App& command, const std::string& name, std::string& when,
              const std::string& description) {
  command.add_option(name, when, description + ": auto, on or off")
      ->type_name("WHEN")
      ->check(one_of({"auto", "on", "off"}));
}

std::vector<std::string> known_verdicts() {
  const auto names = model::verdict_names();
  return {names.begin(), names.end()};
}

// Four to a line.
std::string verdicts_listed() {
  const std::vector<std::string> names = known_verdicts();
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += (i % 4 == 0 ? "\n  " : " ") + names[i] + (i + 1 == names.size() ? "" : ",");
  }
  return text;
}

std::string footer() {
  return fmt::format(
      "VERDICT is one of{}\n\n"
      "--json writes a line for each NAME, a JSON object: problem, source, verdict,\n"
      "holds, proved, limit, finding, figures and more. A NAME that cannot be judged\n"
      "has none.\n\n"
      "Exit code: 0 holds, or is as expected; 1 judged wrong; 2 cannot be judged (no\n"
      "such file, does not compile, ...); 4 inconclusive. Of several NAMEs the gravest:\n"
      "2, then 1, then 4.",
      verdicts_listed());
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
  CLI::App* const command = app.add_subcommand("check",
                                               "Proves exercises right, or shows how they "
                                               "go wrong");
  const auto a = std::make_shared<CheckArguments>();
  command->add_option("NAME", a->names, "Problems, or files meant to solve one")
      ->required()
      ->option_text("...");
  command->add_option("--problem", a->problem, "The problem that files elsewhere are to solve")
      ->type_name("NAME");
  command->add_option("--processes", a->processes, "How many processes of a role")
      ->type_name("ROLE=N")
      ->allow_extra_args(false);
  command->add_option("--semaphores", a->strength, "strong, weak or barging")
      ->type_name("KIND")
      ->check(one_of({"strong", "weak", "barging"}));
  command->add_option("--expect", a->expected, "Succeed if and only if this is the verdict")
      ->type_name("VERDICT")
      ->check(one_of(known_verdicts()));
  command->add_option("--json", a->json, "Write the outcomes there, too; - for only that")
      ->type_name("FILE");
  command->add_flag("--rules", a->rules, "Judge by the four rules of critical sections, too");
  command->add_option("--promela", a->promela, "Write the learned automata there, for SPIN")
      ->type_name("FILE");
  add_when(*command, "--reduce", a->reduction, "Let fewer states stand for all");
  add_when(*command, "--merge", a->merging, "Take local states that behave alike for one");
  command->add_option("--states", a->states, "Give up after so many states")
      ->type_name("N")
      ->check(CLI::PositiveNumber.description(""));
  command
      ->add_option("--memory", a->memory,
                   "sc: stores are seen at once; tso: as on x86, where they may be late")
      ->type_name("MODEL")
      ->check(one_of({"sc", "tso"}));
  command
      ->add_option("--memory-limit", a->megabytes, "Give up at so many MiB (half of the machine)")
      ->type_name("MIB")
      ->check(CLI::PositiveNumber.description(""));
  command
      ->add_option("--step-limit", a->step_milliseconds,
                   "Milliseconds of computing between two operations (500)")
      ->type_name("MS")
      ->check(CLI::PositiveNumber.description(""));
  command->add_flag("--show", a->shows_answers,
                    "Show the checker's own answers, too, about a given program");
  command->footer(footer());
  command->callback([a, &action] { action = [a] { return check(*a); }; });
}

}  // namespace harness::cli
