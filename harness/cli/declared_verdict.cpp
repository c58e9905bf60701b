#include "declared_verdict.hpp"

#include <fmt/format.h>

#include <fstream>
#include <string_view>

#include "model/failure.hpp"
#include "model/verdict.hpp"

namespace harness::cli {

std::string declared_verdict(const std::string& path) {
  const std::string beginning = std::string(path.ends_with(".txt") ? "#" : "//") + " Verdict: ";
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  std::string name = line.starts_with(beginning) ? line.substr(beginning.size()) : std::string();
  if (!model::verdict_named(name)) {
    throw model::Failure(
        fmt::format("{} must begin with a line \"{}NAME\"; the names are "
                    "those of `check --expect`.",
                    path, beginning));
  }
  return name;
}

}  // namespace harness::cli
