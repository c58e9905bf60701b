#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "properties/four_rules.hpp"

namespace harness::cli {

// The four rules that a program says it keeps, all others being broken, in a line
// "// Keeps: progress, mutual exclusion" or "// Keeps: none"; nothing if it has no such line.
// `file`: where it comes from. Throws model::Failure if there is no rule of that name.
std::optional<properties::RuleSet> declared_rules(std::string_view program,
                                                  const std::string& file);

}  // namespace harness::cli
