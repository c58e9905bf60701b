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

// What to judge with, and what came of it.
struct Tally {
  check::Reduction reduction = check::Reduction::automatic;
  std::size_t judgements = 0;
  std::size_t wrong = 0;
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

bool check_one(const Expectation& expectation, const Size& size, check::Reduction reduction) {
  const std::string file = path_from_here(expectation.subject.judged());
  try {
    const report::Outcome outcome =
        judge_subject(expectation.subject, {.processes = size,
                                            .buffers_stores = expectation.buffers_stores,
                                            .reduction = reduction,
                                            .keep_trace = false});
    const std::string wrong = complaint(expectation, outcome);
    put(fmt::format("{} {:<18} {:<17} {:>9} states {:6.2f} s  {}{}\n",
                    wrong.empty() ? "ok   " : "WRONG", text_of(size_of(outcome.processes)),
                    model::name_of(outcome.verdict), outcome.figures.states,
                    outcome.figures.seconds, file, wrong));
    return wrong.empty();
  } catch (const OutputFailure&) {
    throw;
  } catch (...) {
    put(fmt::format("WRONG {:<18} {}\n", text_of(size), file));
    explain_failure(std::current_exception());
    return false;
  }
}

// A text is about processes that it names, so about one number of them.
std::vector<Size> sizes_of(const Problem& problem, const Subject& exercise) {
  return problem.asks_for_text() ? std::vector<Size>{{}}
                                 : sizes_to_check(load_spec(problem).sizes(), roles_of(exercise));
}

void check_problem(const Problem& problem, Tally& tally) {
  const std::vector<Expectation> all = expectations(problem);
  const std::vector<Size> sizes = sizes_of(problem, all.front().subject);
  for (const Expectation& expectation : all) {
    for (const Size& size : sizes) {
      ++tally.judgements;
      tally.wrong += check_one(expectation, size, tally.reduction) ? 0 : 1;
    }
  }
}

// A problem that cannot be checked at all does not keep the others from it.
void check_problem_or_explain(const Problem& problem, Tally& tally) {
  try {
    check_problem(problem, tally);
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

int check(const std::vector<std::string>& names, bool reduces) {
  Tally tally{.reduction = reduces ? check::Reduction::on : check::Reduction::automatic};
  for (const Problem& problem : problems_named(names)) {
    check_problem_or_explain(problem, tally);
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
      "--reduced", [] {}, "Let fewer states stand for all wherever that may be");
  command->footer(
      "Exercises must fail as handed out, solutions hold, and faulty programs get the\n"
      "verdict that their first line declares; each at the sizes that the spec names,\n"
      "or with 3, 4 and 5 processes where it names none and there is one role. Texts\n"
      "about a given program are judged at one size.");
  command->callback([names, command, &action] {
    action = [names, reduces = command->count("--reduced") > 0] { return check(*names, reduces); };
  });
}

}  // namespace harness::cli
