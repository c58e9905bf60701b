#pragma once

#include <string>

namespace harness::cli {

// The verdict a solution or a faulty solution says of itself, in its first line: "// Verdict:
// holds", or with "#" in a text. Throws model::Failure if there is no such line, or no such
// verdict.
std::string declared_verdict(const std::string& path);

}  // namespace harness::cli
