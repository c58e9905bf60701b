#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>

#include "build_program.hpp"
#include "commands.hpp"
#include "folders.hpp"
#include "model/failure.hpp"
#include "output.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

struct BuildArguments {
  std::string name;
  std::string problem;
  std::string output;
};

void copy(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
  if (error) {
    throw model::Failure(fmt::format("cannot write {}", to.string()), error.value(),
                         "is the disk full, or the folder not yours?");
  }
}

int build(const BuildArguments& arguments) {
  const BuiltProgram program = build_program(subject_named(arguments.name, arguments.problem));
  if (arguments.output.empty()) {
    put(program.executable + "\n");
    return exit_as_wished;
  }
  for (const char* ending : {"", ".names"}) {
    copy(program.executable + ending, arguments.output + ending);
  }
  return exit_as_wished;
}

}  // namespace

void add_dev_build(CLI::App& dev, Action& action) {
  CLI::App* const command =
      dev.add_subcommand("build", "Builds a program as `check` and `run` do; prints its path");
  const auto a = std::make_shared<BuildArguments>();
  command->add_option("NAME", a->name, "A problem, or a .cpp file meant to solve one")
      ->required()
      ->type_name("");
  command->add_option("--problem", a->problem, "The problem that a file elsewhere is to solve")
      ->type_name("NAME");
  command
      ->add_option("--output", a->output,
                   "Copy the program there, and beside it the names of its semaphores")
      ->type_name("FILE");
  command->callback([a, &action] { action = [a] { return build(*a); }; });
}

}  // namespace harness::cli
