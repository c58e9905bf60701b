#include "commands.hpp"

namespace harness::cli {

void add_dev(CLI::App& app, Action& action) {
  CLI::App* const dev = app.add_subcommand("dev", "For authors of problems");
  dev->require_subcommand(1);
  add_dev_check(*dev, action);
  add_dev_build(*dev, action);
  for (CLI::App* command : dev->get_subcommands({})) {
    command->group("Commands");
  }
}

}  // namespace harness::cli
