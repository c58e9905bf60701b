#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "build_program.hpp"
#include "commands.hpp"
#include "demanded_words.hpp"
#include "expectations.hpp"
#include "failures.hpp"
#include "fewer_states.hpp"
#include "live/zygote.hpp"
#include "output.hpp"
#include "report/text.hpp"
#include "second_opinion.hpp"
#include "threads_program.hpp"
#include "threads_run.hpp"

namespace harness::cli {
namespace {

// What came of it.
struct Tally {
  std::size_t judgements = 0;
  std::size_t wrong = 0;
  std::size_t reduced = 0;      // judgements by few states that stand for all
  std::size_t merged = 0;       // where local states that behave alike were taken for one
  std::string no_threads = {};  // why ThreadSanitizer is not asked; empty: it is
  std::size_t as_threads = 0;   // programs that it was asked about
  std::size_t racing = 0;       // in which it saw a data race
};

// So long each program runs as threads, at its smallest size.
constexpr double threads_seconds = 0.2;

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
  return unsaid == expectation.words.end() ? complaint_about_rules(expectation, outcome)
                                           : fmt::format(", whose report should say: {}", *unsaid);
}

std::string line_of(const report::Outcome& outcome, const std::string& states,
                    const std::string& file, const std::string& wrong) {
  return fmt::format("{} {:<18} {:<17} {:>9} states {:6.2f} s  {}{}\n",
                     wrong.empty() ? "ok   " : "WRONG", text_of(size_of(outcome.processes)),
                     model::name_of(outcome.verdict), states, outcome.figures.seconds, file, wrong);
}

// Nothing if the outcome is not as declared.
std::optional<report::Outcome> as_declared(const Expectation& expectation, const Size& size,
                                           const std::string& file) {
  report::Outcome outcome = judged(expectation, size);
  const std::string wrong = complaint(expectation, outcome);
  put(line_of(outcome, std::to_string(outcome.figures.states), file, wrong));
  return wrong.empty() ? std::optional(std::move(outcome)) : std::nullopt;
}

bool is_the_same_by_fewer(const Expectation& expectation, const Size& size, const std::string& file,
                          Tally& tally) {
  const JudgedThrice thrice = judged_thrice(expectation, size);
  const report::Outcome& all = thrice.all;
  const std::string differs = difference(thrice);
  const std::string wrong = differs.empty() ? complaint(expectation, all) : differs;
  std::string states = std::to_string(all.figures.states);
  if (thrice.merged.figures.merged) {
    ++tally.merged;
    states = fmt::format("{} of {}", thrice.merged.figures.states, states);
  }
  if (thrice.reduced.figures.reduced) {
    ++tally.reduced;
    states = fmt::format("{} or {}", thrice.reduced.figures.states, states);
  }
  put(line_of(all, states, file, wrong));
  return wrong.empty();
}

// How each program is judged.
enum class Way : std::uint8_t { as_usual, by_fewer };

// Whether each race that ThreadSanitizer sees in the program is one that we find.
bool agrees_with_thread_sanitizer(const Subject& subject, const report::Outcome& outcome,
                                  Tally& tally) {
  const std::string threads = build_threads_program(subject).executable;
  const SecondOpinion opinion =
      second_opinion(threads, build_program(subject).executable, outcome, threads_seconds);
  ++tally.as_threads;
  tally.racing += opinion >= SecondOpinion::race ? 1 : 0;
  if (opinion != SecondOpinion::race_we_do_not_find) {
    return true;
  }
  put(fmt::format("WRONG {}: ThreadSanitizer sees a data race in it, and the checker does not\n",
                  path_from_here(subject.source)));
  return false;
}

// `asks`: ThreadSanitizer for its opinion, too.
bool check_one(const Expectation& expectation, const Size& size, Way way, bool asks, Tally& tally) {
  const std::string file = path_from_here(expectation.subject.judged());
  ++tally.judgements;
  try {
    if (way == Way::by_fewer) {
      return is_the_same_by_fewer(expectation, size, file, tally);
    }
    const auto outcome = as_declared(expectation, size, file);
    return outcome && (!asks || agrees_with_thread_sanitizer(expectation.subject, *outcome, tally));
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

void check_problem(const Problem& problem, Way way, Tally& tally) {
  const std::vector<Expectation> all = expectations(problem);
  std::vector<Size> sizes = sizes_of(problem, all.front().subject);
  if (way == Way::by_fewer) {
    sizes.resize(1);
  }
  for (const Expectation& expectation : all) {
    for (const Size& size : sizes) {
      const bool asks =
          &size == &sizes.front() && tally.no_threads.empty() && expectation.subject.text.empty();
      tally.wrong += check_one(expectation, size, way, asks, tally) ? 0 : 1;
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
  problems.reserve(names.size());
  for (const std::string& name : names) {
    problems.push_back(problem_named(name));
  }
  return problems;
}

// Not how the programs are judged, but what they are: once is enough to ask about that.
std::string why_not_as_threads(const std::vector<Problem>& problems, Way way) {
  const auto some = std::ranges::find_if(
      problems, [](const Problem& problem) { return !problem.asks_for_text(); });
  if (way == Way::by_fewer) {
    return "not with --fewer";
  }
  return some == problems.end() ? "what is judged is text" : why_no_threads(*some);
}

std::string words_about_threads(const Tally& tally) {
  return tally.no_threads.empty()
             ? fmt::format(
                   "{} programs ran as threads; ThreadSanitizer saw data races in {} of "
                   "them.\n",
                   tally.as_threads, tally.racing)
             : fmt::format("No program ran as threads: {}\n", tally.no_threads);
}

int check(const std::vector<std::string>& names, Way way) {
  const std::vector<Problem> problems = problems_named(names);
  Tally tally{.no_threads = why_not_as_threads(problems, way)};
  for (const Problem& problem : problems) {
    check_problem_or_explain(problem, way, tally);
  }
  if (way == Way::by_fewer) {
    put(fmt::format("{} by few states that stand for all, {} with local states merged.\n",
                    tally.reduced, tally.merged));
  }
  put(words_about_threads(tally));
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
      "--fewer", [] {},
      "Judge at the smallest size by fewer states, too, with --reduce on and --merge on:\n"
      "is it the same?");
  command->footer(
      "Exercises must fail as handed out, solutions hold, and faulty programs get the\n"
      "verdict that their first line declares; each at the sizes that the spec names,\n"
      "or with 3, 4 and 5 processes where it names none and there is one role. Of the\n"
      "four rules, solutions must break just those that the spec says they break, or\n"
      "keep just those of a line \"// Keeps: RULE, ...\" of their own. At the first\n"
      "size each also runs as threads for a moment: the checker must find every data\n"
      "race that ThreadSanitizer sees, or the program is not as declared. Texts about\n"
      "a given program are judged at one size.");
  command->callback([names, command, &action] {
    const Way way = command->count("--fewer") > 0 ? Way::by_fewer : Way::as_usual;
    action = [names, way] { return check(*names, way); };
  });
}

}  // namespace harness::cli
