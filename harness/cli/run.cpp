#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "build_program.hpp"
#include "commands.hpp"
#include "model/failure.hpp"
#include "workbook.hpp"

namespace harness::cli {
namespace {

struct RunArguments {
  std::string name;
  std::string problem;
  std::vector<std::string> rest;  // the program's own business
};

// The program takes our place: Ctrl-C, its exit code and its output are its own.
int run(const RunArguments& arguments) {
  const BuiltProgram program = build_program(subject_named(arguments.name, arguments.problem));
  std::vector<std::string> words{program.executable};
  words.insert(words.end(), arguments.rest.begin(), arguments.rest.end());
  std::vector<char*> pointers;
  for (std::string& word : words) {
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  execv(pointers[0], pointers.data());
  throw model::Failure("cannot run " + program.executable, errno,
                       "may programs be run from there?");
}

}  // namespace

void add_run(CLI::App& app, Action& action) {
  CLI::App* const command =
      app.add_subcommand("run", "Runs an exercise freely: real processes, really at once");
  const auto a = std::make_shared<RunArguments>();
  command->add_option("NAME", a->name, "A problem, or a .cpp file meant to solve one")
      ->required()
      ->type_name("");
  command->add_option("--problem", a->problem, "The problem that a file elsewhere is to solve")
      ->type_name("NAME");
  command->allow_extras();
  command->footer(
      "Further options are the program's: --processes ROLE=N, --rounds N, --seconds S,\n"
      "--seed N, --disturb, --plain, --color WHEN.");
  command->callback([a, command, &action] {
    a->rest = command->remaining();
    action = [a] { return run(*a); };
  });
}

}  // namespace harness::cli
