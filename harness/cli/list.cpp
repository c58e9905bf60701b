#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "build_program.hpp"
#include "commands.hpp"
#include "last_verdict.hpp"
#include "report/words.hpp"
#include "workbook.hpp"

namespace harness::cli {
namespace {

// "not checked yet", "deadlock", "holds; changed since".
std::string state_of(const Problem& problem) {
  std::error_code error;
  if (!std::filesystem::exists(problem.exercise(), error)) {
    return "its exercise.cpp is missing";
  }
  const auto last = last_verdict(problem);
  if (!last) {
    return "not checked yet";
  }
  const Subject subject = subject_named(problem.slug, "");
  return std::string(report::headline_of(last->verdict)) +
         (hash_of(subject) == last->hash ? "" : "; changed since");
}

int list() {
  const std::vector<Problem> problems = all_problems();
  std::size_t widest = 0;
  for (const Problem& problem : problems) {
    widest = std::max(widest, problem.slug.size());
  }
  for (const Problem& problem : problems) {
    fmt::print("{:<{}}   {:<30} {}\n", problem.slug, widest, load_spec(problem).title(),
               state_of(problem));
  }
  fmt::print(
      "\nRead problems/NAME/README.md, edit problems/NAME/exercise.cpp, then type\n"
      "  {} check NAME\n",
      how_to_call());
  return exit_as_wished;
}

}  // namespace

void add_list(CLI::App& app, Action& action) {
  app.add_subcommand("list", "The problems, in teaching order, and how far you are")
      ->callback([&action] { action = list; });
}

}  // namespace harness::cli
