#pragma once

#include <functional>
#include <vector>

#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// A shortest way from `from` to a state that `is_target`, both included; just {from} if it is one
// itself, empty if there is none. With `allowed`, only through states of that set, ends included.
// Linear; up to 8 bytes a state.
std::vector<StateId> shortest_path(const Graph& graph, StateId from,
                                   const std::function<bool(StateId)>& is_target,
                                   const StateSet* allowed = nullptr);

}  // namespace harness::explore
