#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spec/spec.hpp"

namespace harness::cli {

// What a spec says that cannot be meant, a sentence each: a role, region or note of which the given
// header knows nothing, a claim made twice, sizes that are none, a bound of 0, something to be
// broken that no schedule leads to. Empty if there is nothing. `headers`: the text of the given
// header and all that it includes of ours.
std::vector<std::string> spec_mistakes(const spec::Spec& spec, std::string_view headers);

// The texts between quotation marks in a C++ file.
std::vector<std::string> quoted_in(std::string_view text);

}  // namespace harness::cli
