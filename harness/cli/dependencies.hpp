#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace harness::cli {

// The files that a compiler says it has read (-MMD), from the rule for make that it writes: in
// their order, each once.
std::vector<std::string> read_dependencies(std::string_view rule);

}  // namespace harness::cli
