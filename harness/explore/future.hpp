#pragma once

#include <vector>

#include "explore/components.hpp"
#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// For each state the processes that move on some path from it. A process that is not done in a
// state and missing from its set can never move again: a deadlock, partial if the set is not empty.
// Linear; 4 bytes a state. Requires: `components` are those of the whole graph.
std::vector<ProcessSet> may_still_move(const Graph& graph, const Components& components);

}  // namespace harness::explore
