#pragma once

#include <string>
#include <utility>
#include <vector>

namespace harness::cli {

// A table with a row for each section of docs/detection.md, `first` its problem and `second` its
// text, and a row with their sums. Sections without a table of numbers are left out; an empty text
// if all are.
std::string detection_overview(const std::vector<std::pair<std::string, std::string>>& sections);

}  // namespace harness::cli
