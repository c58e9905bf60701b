#include "last_verdict.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "config.hpp"
#include "folders.hpp"
#include "model/failure.hpp"

namespace harness::cli {
namespace {

// One line: the verdict's name and the hash.
std::filesystem::path file_of(const Problem& problem) {
  return std::filesystem::path(config::build) / "progress" / problem.slug;
}

}  // namespace

void remember_verdict(const Problem& problem, const LastVerdict& last) {
  try {
    write_whole_file(file_of(problem),
                     fmt::format("{} {}\n", model::name_of(last.verdict), last.hash));
  } catch (const model::Failure&) {  // NOLINT(bugprone-empty-catch): as promised
  }
}

std::optional<LastVerdict> last_verdict(const Problem& problem) {
  std::ifstream file(file_of(problem));
  std::string name;
  std::string hash;
  file >> name >> hash;
  const auto verdict = model::verdict_named(name);
  return verdict ? std::optional(LastVerdict{*verdict, hash}) : std::nullopt;
}

}  // namespace harness::cli
