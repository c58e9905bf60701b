#pragma once

#include <fstream>
#include <string>

#include "report/outcome.hpp"

namespace harness::cli {

// Outcomes for other programs: one JSON object a line.
class JsonLines {
 public:
  // To a file, begun anew; to standard output for "-"; nowhere for "". Throws OutputFailure.
  explicit JsonLines(const std::string& path);

  [[nodiscard]] bool goes_to_output() const { return path_ == "-"; }

  // Throws OutputFailure.
  void add(const report::Outcome& outcome);

 private:
  std::string path_;
  std::ofstream file_;
};

}  // namespace harness::cli
