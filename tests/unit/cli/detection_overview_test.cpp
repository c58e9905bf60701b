#include "cli/detection_overview.hpp"

#include "support/catch.hpp"

using harness::cli::detection_overview;

namespace {

std::string section(const std::string& row) {
  return "## x\n\nJudged with 2 process.\n\n| mutants | and so on "
         "|\n|---|---|---|---|---|---|---|\n" +
         row + "\n\n| verdict | mutants |\n|---|---|\n| deadlock | 3 |\n";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("an overview has a row for each section, and the sums", "[cli]") {
  const std::string text =
      detection_overview({{"mutex", section("| 12 | 1 | 8 | 2 | 1 | 4 | 0 |")},
                          {"barrier", section("| 3 | 0 | 2 | 1 | 0 | 1 | 5 |")}});
  CHECK(has(text, "| [mutex](#mutex) | 12 | 1 | 8 | 2 | 1 | 4 | 0 |\n"));
  CHECK(has(text, "| [barrier](#barrier) | 3 | 0 | 2 | 1 | 0 | 1 | 5 |\n"));
  CHECK(has(text, "| **all** | 15 | 1 | 10 | 3 | 1 | 5 | 5 |\n"));
  CHECK(has(text, "free runs caught 50 %, and ThreadSanitizer 50 %"));
}

TEST_CASE("what was not tried everywhere has no sum", "[cli]") {
  const std::string text =
      detection_overview({{"mutex", section("| 4 | 0 | 4 | 0 | 0 | not tried | 1 |")},
                          {"barrier", section("| 3 | 0 | 2 | 1 | 0 | 1 | 0 |")}});
  CHECK(has(text, "| [mutex](#mutex) | 4 | 0 | 4 | 0 | 0 | not tried | 1 |\n"));
  CHECK(has(text, "| **all** | 7 | 0 | 6 | 1 | 0 | not tried | 1 |\n"));
  CHECK_FALSE(has(text, "%"));
}

TEST_CASE("without numbers there is no overview", "[cli]") {
  CHECK(detection_overview({}).empty());
  CHECK(detection_overview({{"mutex", "## mutex\n\nNothing yet.\n"}}).empty());
}
