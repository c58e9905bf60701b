#pragma once

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "explore/component_walk.hpp"
#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// The steps of one process between states of a set, for a ComponentWalk.
struct OwnSteps {
  const Graph& graph;
  ProcessSet movers;  // it, and its store buffer where there is one
  const StateSet& states;

  [[nodiscard]] bool has(StateId state) const { return states[state]; }
  [[nodiscard]] std::size_t first(StateId state) const { return graph.first_edge(state); }
  [[nodiscard]] std::size_t last(StateId state) const { return graph.last_edge(state); }
  [[nodiscard]] StateId target(StateId /*from*/, std::size_t edge) const {
    const Edge step = graph.edge(edge);
    return (movers & only(step.process)) != 0 && states[step.to] ? step.to : no_state;
  }
};

// Between which places a process steps. Who comes back to a state comes back to its place: where
// there is no cycle of places there is none of states, and there are few places.
class Places {
 public:
  void add_step(std::uint32_t from, std::uint32_t to);
  // By place: whether it lies on a cycle; empty if none does.
  [[nodiscard]] std::vector<bool> on_cycles() const;

 private:
  std::set<std::pair<std::uint32_t, std::uint32_t>> steps_;
  std::vector<std::uint32_t> last_;  // by place: where the last step led, plus 1
};

// The states of `states` on cycles of nothing but steps of the process.
StateSet on_own_cycles(const OwnSteps& steps);

}  // namespace harness::explore
