#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "build_program.hpp"
#include "commands.hpp"
#include "model/ensure.hpp"
#include "model/failure.hpp"
#include "report/nearest.hpp"

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

bool names_no_command(const CLI::App& app, int argc, char** argv) {
  const auto commands = app.get_subcommands({});
  return argc > 1 && argv[1][0] != '-' &&
         std::ranges::none_of(commands,
                              [&](const CLI::App* c) { return c->get_name() == argv[1]; });
}

int run(int argc, char** argv) {
  CLI::App app{"A workbook of synchronization problems, and a checker that proves or refutes.",
               "./workbook"};
  Action action;
  app.require_subcommand(0, 1);
  for (const auto add : {add_tour, add_check, add_run, add_replay, add_list, add_bench, add_dev}) {
    add(app, action);
  }
  if (names_no_command(app, argc, argv)) {
    return unknown_command(app, argv[1]);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int status = app.exit(error);
    return status == 0 ? exit_as_wished : exit_usage;
  }
  if (!action) {
    fmt::print("{}", app.help());
    return exit_as_wished;
  }
  return action();
}

}  // namespace
}  // namespace harness::cli

int main(int argc, char** argv) {
  using namespace harness;  // NOLINT(google-build-using-namespace)
  try {
    return cli::run(argc, argv);
  } catch (const cli::DoesNotCompile& error) {
    fmt::print(stderr, "{}workbook: the program does not compile; above is what the compiler says.\n",
               error.what());
    return cli::exit_usage;
  } catch (const model::Failure& error) {
    fmt::print(stderr, "workbook: {}\n", error.what());
    return cli::exit_usage;
  } catch (const std::exception& error) {
    fmt::print(stderr, "workbook: a bug of ours: {}. Please report it, with this command.\n",
               error.what());
    return cli::exit_our_bug;
  }
}
