#include <fmt/format.h>

#include "commands.hpp"
#include "judging.hpp"
#include "output.hpp"
#include "report/text.hpp"
#include "terminal.hpp"

namespace harness::cli {
namespace {

using model::Verdict;

// Judges one file of the tour; whether it came out as it must.
bool show(const std::string& file, Verdict expected) {
  put(fmt::format("$ {} check {}\n\n", how_to_call(), file));
  const Subject subject = subject_named(root_folder() + "/" + file, "dining_philosophers");
  const report::Outcome outcome = judge_subject(subject, {});
  put(report::to_text(outcome, style_of_output()) + "\n");
  if (outcome.verdict != expected) {
    put(fmt::format("This should have been {}: the workbook itself is broken here.\n\n",
                    model::name_of(expected)));
  }
  return outcome.verdict == expected;
}

int tour() {
  put("Five philosophers sit round a table, one fork between every two. It takes two\n"
      "forks to eat. Each philosopher is a process of its own; the forks are semaphores\n"
      "in the memory that they share.\n\n"
      "First, everybody takes the left fork and then the right one. Run, this program\n"
      "looks fine, perhaps for hours. The checker looks at all interleavings that there\n"
      "are, and shows a shortest one that goes wrong:\n\n");
  bool all_well = show("tests/faulty/dining_philosophers/everyone_takes_the_left_fork_first.cpp",
                       Verdict::deadlock);
  put("Now the forks have numbers, and everybody takes the lower one first. No circle\n"
      "of waiting can close any more, and the checker proves it:\n\n");
  all_well &= show("solutions/dining_philosophers/ordered_forks.cpp", Verdict::holds);
  put(
      fmt::format("Your turn:\n"
                  "  read      problems/dining_philosophers/README.md\n"
                  "  change    problems/dining_philosophers/exercise.cpp\n"
                  "  check it  {0} check dining_philosophers\n"
                  "  run it    {0} run dining_philosophers\n",
                  how_to_call()));
  return all_well ? exit_as_wished : exit_our_bug;
}

}  // namespace

void add_tour(CLI::App& app, Action& action) {
  app.add_subcommand("tour", "A wrong and a right program, judged and explained")
      ->callback([&action] { action = tour; });
}

}  // namespace harness::cli
