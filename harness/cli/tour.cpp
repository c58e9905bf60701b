#include <fmt/format.h>

#include "commands.hpp"
#include "interruption.hpp"
#include "judging.hpp"
#include "report/text.hpp"
#include "terminal.hpp"

namespace harness::cli {
namespace {

using model::Verdict;

// Judges one file of the tour; whether it came out as it must.
bool show(const std::string& file, Verdict expected) {
  const std::string path = root_folder() + "/" + file;
  const report::Outcome outcome =
      judge_subject(subject_named(path, "dining_philosophers"), {});
  fmt::print("$ ./workbook check {}\n\n{}\n", file, report::to_text(outcome, style_of_output()));
  if (outcome.verdict != expected) {
    fmt::print("This should have been \"{}\": the workbook itself is broken here.\n",
               model::name_of(expected));
  }
  return outcome.verdict == expected;
}

int tour() {
  catch_interruptions();
  fmt::print(
      "Five philosophers sit at a round table, a fork between each two. To eat, one needs both\n"
      "forks. Each philosopher is a process of its own; forks are semaphores in shared memory.\n\n"
      "First, everyone takes the left fork, then the right one. A run of this program looks fine\n"
      "for hours. The checker tries all interleavings, and shows the shortest that fails:\n\n");
  bool all_well = show("tests/faulty/dining_philosophers/everyone_takes_the_left_fork_first.cpp",
                       Verdict::deadlock);
  fmt::print(
      "\nNow forks have numbers, and everyone takes the lower one first. No circle of waiting\n"
      "can close any more, and the checker proves it:\n\n");
  all_well &= show("solutions/dining_philosophers/ordered_forks.cpp", Verdict::holds);
  fmt::print(
      "\nYour turn. Read    problems/dining_philosophers/README.md\n"
      "           change  problems/dining_philosophers/exercise.cpp\n"
      "           then    ./workbook check dining_philosophers\n"
      "           or see  ./workbook run dining_philosophers\n");
  return all_well ? exit_as_wished : exit_our_bug;
}

}  // namespace

void add_tour(CLI::App& app, Action& action) {
  app.add_subcommand("tour", "A wrong and a right program judged and explained")
      ->callback([&action] { action = tour; });
}

}  // namespace harness::cli
