#include "json_lines.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "output.hpp"
#include "report/outcome_json.hpp"

namespace harness::cli {
namespace {

OutputFailure cannot_write(const std::string& path) {
  return OutputFailure(
      fmt::format("cannot write {}. Is there such a folder, may you write in it, "
                  "and is there space left?",
                  path));
}

}  // namespace

JsonLines::JsonLines(const std::string& path) : path_(path) {
  if (path.empty() || goes_to_output()) {
    return;
  }
  file_.open(path);
  if (!file_) {
    throw cannot_write(path);
  }
}

void JsonLines::add(const report::Outcome& outcome) {
  if (path_.empty()) {
    return;
  }
  const std::string line = nlohmann::ordered_json::parse(report::to_json(outcome)).dump();
  if (goes_to_output()) {
    put(line + "\n");
  } else if (!(file_ << line << '\n').flush()) {
    throw cannot_write(path_);
  }
}

}  // namespace harness::cli
