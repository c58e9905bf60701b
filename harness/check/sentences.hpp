#pragma once

#include <string>
#include <vector>

#include "explore/product.hpp"
#include "explore/search.hpp"
#include "report/longest_wait.hpp"
#include "report/trace.hpp"
#include "spec/spec.hpp"

namespace harness::check {

// All that holds of a program in which nothing is wrong, as sentences, but for what `waits` tell.
std::vector<std::string> proved(const spec::Spec& spec,
                                const std::vector<model::ProcessName>& processes,
                                const std::vector<report::LongestWait>& waits);

// Who cannot come to a region that everybody must come to, as a sentence; empty if all can.
std::string who_never_enters(const explore::Product& product, const spec::Spec& spec,
                             const std::vector<model::ProcessName>& processes);

// Which limit ended a search, and what to do. `still_new`: to the end processes did what they had
// not done before.
std::string limit_text(const explore::Explored& explored, const explore::Limits& limits,
                       bool still_new);

// What to say when something came out differently the second time. `detail`: half a sentence.
std::string surprise_text(const report::Place& place, const std::string& detail);

}  // namespace harness::check
