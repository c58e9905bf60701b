#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// A run through a graph: states, and who moves from each to the next. With a cycle, the last state
// is the one at `cycle`, and the steps since then are repeated for ever; a run that stays in its
// last state for ever has a cycle without steps.
struct Run {
  std::vector<StateId> path;
  std::vector<model::ProcessId> movers;  // one less than states
  std::optional<std::size_t> cycle = {};
};

// A shortest run from the first state to `target`, without a cycle. Requires: as way_to().
Run run_to(const Graph& graph, StateId target);

// The steps, as edges of `graph`, of a shortest walk from `from` whose last step is a goal; all of
// them `allowed`. Empty if there is none. Linear; 16 bytes a state.
std::vector<std::size_t> walk_to_step(const Graph& graph, const StepSet& allowed, StateId from,
                                      const std::function<bool(std::size_t edge)>& is_goal);

// What a cycle has to pass, besides ending where it begins.
struct CycleDemands {
  ProcessSet moving = 0;  // each of these moves, or passes a state in which it is `let_off`
  std::function<ProcessSet(StateId)> let_off;
  bool has_step = true;
  std::function<bool(std::size_t edge)> passes =
      {};  // some step for which it is true, unless empty
};

// A short cycle from `from` that meets the demands: first `passes`, then whatever is nearest.
// Requires: the steps `allowed` join the states they pass strongly, and meet the demands together.
std::vector<std::size_t> cycle_from(const Graph& graph, const StepSet& allowed, StateId from,
                                    const CycleDemands& demands);

}  // namespace harness::explore
