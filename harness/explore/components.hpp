#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "explore/component_walk.hpp"
#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// The strongly connected components of a graph: states that reach each other belong together. What
// a component's steps lead to, other than itself, has smaller ids. 8 bytes a state, 4 a component.
class Components {
 public:
  [[nodiscard]] std::size_t count() const { return ends_.size(); }

  // The component of a state; no_component if the state was left out.
  [[nodiscard]] ComponentId of(StateId state) const { return component_[state]; }

  // The states of a component, in no order.
  [[nodiscard]] std::span<const StateId> members(ComponentId id) const {
    const std::uint32_t begin = id == 0 ? 0 : ends_[id - 1];
    return std::span(members_).subspan(begin, ends_[id] - begin);
  }

 private:
  friend Components components(const Graph& graph, const StateSet& left_out);
  std::vector<ComponentId> component_;  // by state
  std::vector<StateId> members_;        // by component
  std::vector<std::uint32_t> ends_;     // in members_, by component
};

// The components of `graph` without the states `left_out` and the steps into them. Linear; at its
// peak about 24 bytes a state. Requires: no step of `graph` leads to a state that was never closed.
Components components(const Graph& graph, const StateSet& left_out);

// The components of the whole graph.
Components components(const Graph& graph);

}  // namespace harness::explore
