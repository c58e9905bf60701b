#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace harness::cli {

// The sentences that a program demands of the report about it, in lines "// Says: SENTENCE", or
// with "#" in a text. In
// them {here} is FILE:LINE of the line that ends in "// here". `file`: the program's name without
// its path.
std::vector<std::string> demanded_words(std::string_view program, std::string_view file);

// Whether a report says a sentence, wherever its lines are broken.
bool says(std::string_view report, std::string_view sentence);

}  // namespace harness::cli
