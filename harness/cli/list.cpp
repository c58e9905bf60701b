#include <fmt/format.h>

#include "commands.hpp"
#include "workbook.hpp"

namespace harness::cli {
namespace {

int list() {
  for (const Problem& problem : all_problems()) {
    fmt::print("{:<28}{}\n", problem.slug, load_spec(problem).title());
  }
  fmt::print("\nOpen problems/NAME/README.md, fill in problems/NAME/exercise.cpp, then:\n"
             "  ./workbook check NAME\n");
  return exit_as_wished;
}

}  // namespace

void add_list(CLI::App& app, Action& action) {
  app.add_subcommand("list", "Shows all problems")->callback([&action] { action = list; });
}

}  // namespace harness::cli
