#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "explore/component_walk.hpp"
#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// A process and a region that it may want, and how the two stand in the states of a graph. Its
// rivals are the processes whose entries count while it waits: those that its region conflicts
// with. All but `wants` is asked only of states in which it wants.
struct Wish {
  model::ProcessId process;
  // Whose steps are its own: it, and its store buffer where there is one.
  ProcessSet movers;
  // Whether it has requested the region and is not in yet.
  std::function<bool(StateId)> wants;
  // The rivals that enter on a step.
  std::function<ProcessSet(StateId from, Edge step)> entries;
  // The rivals whose last step passed an entry that may as well be still to come: a mark is passed
  // along with the operation before it, but happens at some time before the next one.
  std::function<ProcessSet(StateId)> fresh;
  // The processes that may as well not have begun to want anything.
  std::function<ProcessSet(StateId)> remainder;
  // Where the process stands, as a small number. Only another step takes it to another place.
  std::function<std::uint32_t(StateId)> place;
};

// The states of a graph in which a wish is open. 2 bits a state.
struct Pursuit {
  const Graph& graph;  // must outlive it
  Wish wish;
  StateSet open;
  // The open states in which the process waits in earnest: it cannot move, or goes round a cycle of
  // nothing but its own steps.
  StateSet waits;
  // Whether there may be such a cycle.
  bool may_go_round = false;
};

// Linear; where the process has a cycle of places, up to 12 bytes a state.
Pursuit pursue(const Graph& graph, const Wish& wish);

// The steps between open states, for a ComponentWalk.
struct OpenSteps {
  const Pursuit& pursuit;

  [[nodiscard]] bool has(StateId state) const { return pursuit.open[state]; }
  [[nodiscard]] std::size_t first(StateId state) const { return pursuit.graph.first_edge(state); }
  [[nodiscard]] std::size_t last(StateId state) const { return pursuit.graph.last_edge(state); }
  [[nodiscard]] StateId target(StateId /*from*/, std::size_t edge) const {
    const StateId to = pursuit.graph.edge(edge).to;
    return pursuit.open[to] ? to : no_state;
  }
};

// Of these, the steps without an entry.
struct QuietSteps : OpenSteps {
  [[nodiscard]] StateId target(StateId from, std::size_t edge) const {
    const Edge step = pursuit.graph.edge(edge);
    return pursuit.open[step.to] && pursuit.wish.entries(from, step) == 0 ? step.to : no_state;
  }
};

}  // namespace harness::explore
