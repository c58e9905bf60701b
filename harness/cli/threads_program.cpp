#include "threads_program.hpp"

#include <filesystem>

#include "compiler.hpp"
#include "config.hpp"
#include "kept.hpp"
#include "model/failure.hpp"
#include "text_hash.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

Recipe recipe_of(const Subject& subject) {
  TextHash words;
  for (const std::string& text :
       {std::string(config::compiler), std::string(config::threads_compile_flags),
        std::string(config::threads_link_flags), subject.problem.slug, subject.problem.folder}) {
    words.add(text);
  }
  add_file(words, config::threads_library);
  return {.folder = fs::path(config::build) / "threads",
          .slug = subject.problem.slug,
          .source = subject.source,
          .words = words.hexadecimal()};
}

// The ordinary build has compiled the same text: what fails now is the machine's fault.
void make(const Subject& subject, const std::string& executable, const std::string& sources) {
  try {
    compile_threads(subject, executable, sources);
  } catch (const DoesNotCompile& failure) {
    throw model::Failure(
        std::string("there is no threads build here: is the compiler's ThreadSanitizer installed "
                    "(on Debian and Ubuntu the package libclang-rt-<version>-dev)? It said:\n") +
        failure.what());
  }
}

}  // namespace

BuiltProgram build_threads_program(const Subject& subject) {
  const BuiltProgram ordinary = build_program(subject);
  const Kept program = kept_or_made(recipe_of(subject),
                                    [&](const std::string& executable, const std::string& sources) {
                                      make(subject, executable, sources);
                                    });
  // The shared struct is the same in both, and so are the names of its semaphores.
  std::error_code error;
  fs::copy_file(ordinary.executable + ".names", program.file.string() + ".names",
                fs::copy_options::overwrite_existing, error);
  return {program.file.string(), program.hash, program.sources};
}

}  // namespace harness::cli
