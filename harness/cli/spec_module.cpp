#include "spec_module.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

#include <exception>
#include <filesystem>

#include "compiler.hpp"
#include "config.hpp"
#include "kept.hpp"
#include "model/failure.hpp"

namespace harness::cli {
namespace {

namespace fs = std::filesystem;

constexpr char describe_as_linked[] = "_Z8describev";  // harness::spec::Spec describe()

using Describe = spec::Spec (*)();

fs::path module_of(const Problem& problem) {
  std::error_code error;
  if (!fs::is_regular_file(problem.spec(), error)) {
    throw model::Failure(fmt::format(
        "{} has no spec: there is no file {}. docs/adding_a_problem.md tells what belongs into it.",
        problem.slug, problem.spec()));
  }
  TextHash words;
  for (const std::string& text :
       {std::string(config::spec_compiler), std::string(config::spec_flags), problem.folder}) {
    words.add(text);
  }
  const Recipe recipe{.folder = fs::path(config::build) / "specs",
                      .slug = problem.slug,
                      .ending = ".so",
                      .source = problem.spec(),
                      .words = words.hexadecimal()};
  return kept_or_made(recipe,
                      [&](const std::string& module, const std::string& sources) {
                        fmt::print(stderr, "{}", compile_spec(problem, module, sources));
                      })
      .file;
}

// The module stays loaded: the spec may hold functions of it.
Describe load(const Problem& problem, const fs::path& path) {
  void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (module == nullptr) {
    throw model::Failure(
        fmt::format("the spec of {} cannot be loaded: {}. Is something only declared in {}, and "
                    "defined nowhere?",
                    problem.slug, dlerror(), problem.spec()));
  }
  void* const function = dlsym(module, describe_as_linked);
  if (function == nullptr) {
    throw model::Failure(
        fmt::format("the spec of {} does not say what must hold: {} has no function "
                    "`harness::spec::Spec describe()` outside all namespaces.",
                    problem.slug, problem.spec()));
  }
  return reinterpret_cast<Describe>(function);
}

}  // namespace

spec::Spec load_spec(const Problem& problem) {
  const Describe describe = load(problem, module_of(problem));
  std::string why = "something that is no std::exception";
  try {
    return describe();
  } catch (const std::exception& error) {
    why = error.what();
  } catch (...) {  // NOLINT(bugprone-empty-catch): said below
  }
  throw model::Failure(fmt::format(
      "the spec of {} threw an exception instead of describing what must hold: {}. It is {}.",
      problem.slug, why, problem.spec()));
}

}  // namespace harness::cli
