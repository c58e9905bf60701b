#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "build_program.hpp"
#include "commands.hpp"
#include "demanded_words.hpp"
#include "expectations.hpp"
#include "failures.hpp"
#include "judging.hpp"
#include "live/zygote.hpp"
#include "output.hpp"
#include "report/text.hpp"

namespace harness::cli {
namespace {

// What came of it.
struct Tally {
  std::size_t judgements = 0;
  std::size_t wrong = 0;
  std::size_t by_few_states = 0;
};

std::vector<std::string> roles_of(const Subject& subject) {
  const BuiltProgram program = build_program(subject);
  std::vector<std::string> roles;
  for (const auto& [role, count] :
       size_of(live::Zygote(program.executable, {}).program().processes)) {
    roles.push_back(role);
  }
  return roles;
}

// What is wrong with an outcome; empty if it is as declared.
std::string complaint(const Expectation& expectation, const report::Outcome& outcome) {
  if (!is_met(expectation, outcome.verdict)) {
    return fmt::format(", which is declared {}",
                       expectation.verdict.empty() ? "to fail" : expectation.verdict);
  }
  const std::string report = report::to_text(outcome, {});
  const auto unsaid = std::ranges::find_if(
      expectation.words, [&](const std::string& words) { return !says(report, words); });
  return unsaid == expectation.words.end() ? ""
                                           : fmt::format(", whose report should say: {}", *unsaid);
}

report::Outcome judged(const Expectation& expectation, const Size& size,
                       check::Reduction reduction) {
  return judge_subject(expectation.subject, {.processes = size,
                                             .buffers_stores = expectation.buffers_stores,
                                             .reduction = reduction,
                                             .keep_trace = false});
}

// What is wrong with an outcome, `few`, for which few states were enough if possible, when all
// states were searched as well.
std::string difference(const Expectation& expectation, const report::Outcome& few,
                       const report::Outcome& all) {
  return few.verdict == all.verdict
             ? complaint(expectation, few)
             : fmt::format(", but {} if all states are searched", model::name_of(all.verdict));
}

std::string line_of(const report::Outcome& outcome, const std::string& states,
                    const std::string& file, const std::string& wrong) {
  return fmt::format("{} {:<18} {:<17} {:>9} states {:6.2f} s  {}{}\n",
                     wrong.empty() ? "ok   " : "WRONG", text_of(size_of(outcome.processes)),
                     model::name_of(outcome.verdict), states, outcome.figures.seconds, file, wrong);
}

bool is_as_declared(const Expectation& expectation, const Size& size, const std::string& file) {
  const report::Outcome outcome = judged(expectation, size, check::Reduction::automatic);
  const std::string wrong = complaint(expectation, outcome);
  put(line_of(outcome, std::to_string(outcome.figures.states), file, wrong));
  return wrong.empty();
}

bool is_the_same_both_ways(const Expectation& expectation, const Size& size,
                           const std::string& file, Tally& tally) {
  const report::Outcome few = judged(expectation, size, check::Reduction::on);
  const report::Outcome all = judged(expectation, size, check::Reduction::off);
  const std::string wrong = difference(expectation, few, all);
  tally.by_few_states += few.figures.reduced ? 1 : 0;
  const std::string states =
      few.figures.reduced ? fmt::format("{} of {}", few.figures.states, all.figures.states)
                          : std::to_string(all.figures.states);
  put(line_of(few, states, file, wrong));
  return wrong.empty();
}

enum class Way : std::uint8_t { as_usual, both };

bool check_one(const Expectation& expectation, const Size& size, Way way, Tally& tally) {
  const std::string file = path_from_here(expectation.subject.source);
  ++tally.judgements;
  try {
    return way == Way::both ? is_the_same_both_ways(expectation, size, file, tally)
                            : is_as_declared(expectation, size, file);
  } catch (const OutputFailure&) {
    throw;
  } catch (...) {
    put(fmt::format("WRONG {:<18} {}\n", text_of(size), file));
    explain_failure(std::current_exception());
    return false;
  }
}

void check_problem(const Problem& problem, Way way, Tally& tally) {
  const std::vector<Expectation> all = expectations(problem);
  std::vector<Size> sizes =
      sizes_to_check(load_spec(problem).sizes(), roles_of(all.front().subject));
  if (way == Way::both) {
    sizes.resize(1);
  }
  for (const Expectation& expectation : all) {
    for (const Size& size : sizes) {
      tally.wrong += check_one(expectation, size, way, tally) ? 0 : 1;
    }
  }
}

// A problem that cannot be checked at all does not keep the others from it.
void check_problem_or_explain(const Problem& problem, Way way, Tally& tally) {
  try {
    check_problem(problem, way, tally);
  } catch (const OutputFailure&) {
    throw;
  } catch (...) {
    put(fmt::format("WRONG {}\n", problem.slug));
    explain_failure(std::current_exception());
    ++tally.wrong;
  }
}

std::vector<Problem> problems_named(const std::vector<std::string>& names) {
  if (names.empty()) {
    return all_problems();
  }
  std::vector<Problem> problems;
  for (const std::string& name : names) {
    problems.push_back(problem_named(name));
  }
  return problems;
}

int check(const std::vector<std::string>& names, Way way) {
  Tally tally;
  for (const Problem& problem : problems_named(names)) {
    check_problem_or_explain(problem, way, tally);
  }
  if (way == Way::both) {
    put(fmt::format("{} by few states that stand for all.\n", tally.by_few_states));
  }
  put(fmt::format("{} judgements, {} not as declared.\n", tally.judgements,
                  tally.wrong == 0 ? "none" : std::to_string(tally.wrong)));
  return tally.wrong == 0 ? exit_as_wished : exit_judged_wrong;
}

}  // namespace

void add_dev_check(CLI::App& dev, Action& action) {
  CLI::App* const command =
      dev.add_subcommand("check", "Judges every program of the workbook: is it as declared?");
  const auto names = std::make_shared<std::vector<std::string>>();
  command->add_option("NAME", *names, "Only these problems")->option_text("...");
  command->add_flag_callback(
      "--reduced", [] {},
      "Judge at the smallest size, by few states and by all: is it the same?");
  command->footer(
      "Exercises must fail as handed out, solutions hold, and faulty programs get the\n"
      "verdict that their first line declares; each at the sizes that the spec names,\n"
      "or with 3, 4 and 5 processes where it names none and there is one role.");
  command->callback([names, command, &action] {
    const Way way = command->count("--reduced") > 0 ? Way::both : Way::as_usual;
    action = [names, way] { return check(*names, way); };
  });
}

}  // namespace harness::cli
