#include "build_program.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "check/semaphore_names.hpp"
#include "compiler.hpp"
#include "config.hpp"
#include "kept.hpp"
#include "text_hash.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

Recipe recipe_of(const Subject& subject) {
  TextHash words;
  for (const std::string& text :
       {std::string(config::compiler), std::string(config::compile_flags),
        std::string(config::link_flags), subject.problem.slug, subject.problem.folder}) {
    words.add(text);
  }
  add_file(words, config::runtime_library);
  return {.folder = fs::path(config::build) / "programs",
          .slug = subject.problem.slug,
          .source = subject.source,
          .words = words.hexadecimal()};
}

// Under another name until they are whole.
void make_names(const std::string& executable, const std::string& names) {
  const std::string unfinished = fmt::format("{}.{}", names, getpid());
  try {
    check::write_semaphore_names(executable, unfinished);
    fs::rename(unfinished, names);
  } catch (...) {
    std::error_code error;
    fs::remove(unfinished, error);
    throw;
  }
}

}  // namespace

std::string hash_of(const Subject& subject) {
  const auto program = known(recipe_of(subject));
  if (!program || subject.text.empty()) {
    return program ? program->hash : "";
  }
  TextHash hash;
  hash.add(program->hash);
  add_file(hash, subject.text);
  return hash.hexadecimal();
}

BuiltProgram build_program(const Subject& subject) {
  const Kept program = kept_or_made(
      recipe_of(subject), [&](const std::string& executable, const std::string& sources) {
        fmt::print(stderr, "{}", compile(subject, executable, sources));
      });
  const std::string names = program.file.string() + ".names";
  std::error_code error;
  if (!fs::exists(names, error)) {
    make_names(program.file.string(), names);
  }
  fs::last_write_time(names, fs::file_time_type::clock::now(), error);
  return {program.file.string(), program.hash, program.sources};
}

}  // namespace harness::cli
