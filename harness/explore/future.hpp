#pragma once

#include <vector>

#include "explore/components.hpp"
#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// For each state the union of `sets` over all states that can be reached from it, itself included.
// Linear; 4 bytes a state. Requires: `components` are those of the whole graph; a set for each
// state.
std::vector<ProcessSet> union_ahead(const Graph& graph, const Components& components,
                                    std::vector<ProcessSet> sets);

// For each state the processes that move on some path from it. A process that is missing, and not
// done here nor in any state ahead, can never move again: a deadlock, partial if others move. (One
// that sleeps, and is done as soon as it is let go on, takes no step of its own.)
// Linear; 4 bytes a state. Requires: `components` are those of the whole graph.
std::vector<ProcessSet> may_still_move(const Graph& graph, const Components& components);

}  // namespace harness::explore
