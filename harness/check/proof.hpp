#pragma once

#include <string>
#include <vector>

#include "spec/spec.hpp"

namespace harness::check {

// All that holds of a program in which nothing is wrong, as sentences.
std::vector<std::string> proved(const spec::Spec& spec,
                                const std::vector<model::ProcessName>& processes);

}  // namespace harness::check
