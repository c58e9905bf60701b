#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "commands.hpp"
#include "failures.hpp"
#include "interruption.hpp"
#include "output.hpp"
#include "report/nearest.hpp"
#include "workbook.hpp"

namespace harness::cli {
namespace {

// CLI11's words for a command that does not exist do not say what there is.
int unknown_command(const CLI::App& app, const std::string& wrong) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) {
    names.push_back(command->get_name());
  }
  const std::vector<std::string> near = report::nearest(wrong, names);
  fmt::print(stderr, "workbook: there is no command \"{}\". {}\n", wrong,
             near.empty() ? "`./workbook --help` shows all."
                          : fmt::format("Did you mean {}?", fmt::join(near, " or ")));
  return exit_usage;
}

// CLI11 says what is wrong; we say what to type next.
int refuse_command_line(const CLI::App& app, const CLI::ParseError& error) {
  const auto chosen = app.get_subcommands();
  const std::string command = chosen.empty() ? "" : chosen.front()->get_name() + " ";
  fmt::print(stderr, "workbook: {}\n`./workbook {}--help` tells what can be said.\n", error.what(),
             command);
  return exit_usage;
}

bool names_no_command(const CLI::App& app, int argc, char** argv) {
  const auto commands = app.get_subcommands({});
  return argc > 1 && argv[1][0] != '-' && std::ranges::none_of(commands, [&](const CLI::App* c) {
           return c->get_name() == argv[1];
         });
}

std::string first_words() {
  const std::string workbook = how_to_call();
  return fmt::format(
      "A workbook of synchronization problems, and a checker that proves or refutes.\n\n"
      "Begin with\n"
      "  {0} tour                        a wrong and a right program, judged\n"
      "  {0} list                        the problems, in teaching order\n"
      "  {0} check {1:<22}judges the exercise as you left it\n\n"
      "`{0} --help` shows all commands,\n"
      "`{0} COMMAND --help` the options of one.\n",
      workbook, all_problems().front().slug);
}

void set_the_tone(CLI::App& app) {
  app.get_formatter()->label("REQUIRED", "");
  app.get_formatter()->label("SUBCOMMAND", "COMMAND");
  app.get_formatter()->label("Positionals", "Arguments");
  app.get_formatter()->column_width(25);
  app.set_help_flag("-h,--help", "Shows this");
  app.require_subcommand(0, 1);
}

void add_commands(CLI::App& app, Action& action) {
  for (const auto add : {add_tour, add_list, add_check, add_run, add_replay, add_bench, add_dev}) {
    add(app, action);
  }
  for (CLI::App* command : app.get_subcommands({})) {
    command->group("Commands");
  }
  // Last, or each command would inherit it.
  app.footer(
      "The launcher, ./workbook, has two more:\n"
      "  test                   Builds everything and runs all tests\n"
      "  clean                  Removes what was built\n\n"
      "`./workbook COMMAND --help` tells the options of a command.");
}

// Before a command or behind it.
void add_problems_option(CLI::App& app, std::string& folder) {
  CLI::Option* const option =
      app.add_option("--problems", folder, "More problems, from there (or: WORKBOOK_PROBLEMS)")
          ->type_name("DIR");
  if (app.get_parent() != nullptr) {
    option->group("");
  }
  for (CLI::App* command : app.get_subcommands({})) {
    add_problems_option(*command, folder);
  }
}

int run(int argc, char** argv) {
  CLI::App app{"A workbook of synchronization problems, and a checker that proves or refutes.",
               "./workbook"};
  set_the_tone(app);
  Action action;
  add_commands(app, action);
  std::string problems;
  add_problems_option(app, problems);
  if (names_no_command(app, argc, argv)) {
    return unknown_command(app, argv[1]);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp& help) {
    return app.exit(help);
  } catch (const CLI::ParseError& error) {
    return refuse_command_line(app, error);
  }
  if (!problems.empty()) {
    add_problems_from(problems);
  }
  if (!action) {
    put(first_words());
    return exit_as_wished;
  }
  return action();
}

}  // namespace
}  // namespace harness::cli

int main(int argc, char** argv) {
  using namespace harness;  // NOLINT(google-build-using-namespace)
  cli::keep_standard_streams();
  cli::catch_interruptions();
  try {
    const int code = cli::run(argc, argv);
    cli::finish_output();
    return code;
  } catch (...) {
    return cli::explain_failure(std::current_exception());
  }
}
