#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "explore/component_walk.hpp"
#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// A component as the walk has just completed it. `Steps` as for a ComponentWalk.
template <class Steps>
struct CompleteComponent {
  const ComponentWalk<const Steps>& walk;
  const Steps& steps;
  std::span<const StateId> members;
  ComponentId id;

  // Calls look(from, edge) for the steps inside until it returns true; returns whether it did.
  template <class Look>
  [[nodiscard]] bool any_step(const Look& look) const {
    for (const StateId from : members) {
      for (std::size_t i = steps.first(from); i < steps.last(from); ++i) {
        const StateId to = steps.target(from, i);
        if (to != no_state && walk.of(to) == id && look(from, i)) {
          return true;
        }
      }
    }
    return false;
  }

  [[nodiscard]] bool has_step() const {
    return members.size() > 1 || any_step([](StateId, std::size_t) { return true; });
  }
};

// Calls look(component) for each component of the states that the steps `has`.
template <class Steps, class Look>
void for_each_component(const Steps& steps, std::size_t size, const Look& look) {
  ComponentWalk<const Steps> walk(steps, size);
  for (StateId root = 0; root < size; ++root) {
    if (steps.has(root) && !walk.is_seen(root)) {
      walk.from(root, [&](std::span<const StateId> members, ComponentId id) {
        look(CompleteComponent<Steps>{walk, steps, members, id});
      });
    }
  }
}

// The members of the component that `suits`, of these the one with the first state of all; none if
// none does.
template <class Steps, class Suits>
std::vector<StateId> nearest_component(const Steps& steps, std::size_t size, const Suits& suits) {
  std::vector<StateId> nearest;
  StateId first = no_state;
  for_each_component(steps, size, [&](const CompleteComponent<Steps>& component) {
    const StateId its_first = *std::ranges::min_element(component.members);
    if (its_first < first && suits(component)) {
      first = its_first;
      nearest.assign(component.members.begin(), component.members.end());
    }
  });
  return nearest;
}

// Those steps between the members for which `is_wanted(from, edge)` is true.
template <class Steps, class Wanted>
StepSet steps_inside(const Steps& steps, const Graph& graph, const std::vector<StateId>& members,
                     const Wanted& is_wanted) {
  StateSet is_member(graph.size(), false);
  for (const StateId member : members) {
    is_member[member] = true;
  }
  StepSet inside(graph.edge_count(), false);
  for (const StateId from : members) {
    for (std::size_t i = steps.first(from); i < steps.last(from); ++i) {
      const StateId to = steps.target(from, i);
      inside[i] = to != no_state && is_member[to] && is_wanted(from, i);
    }
  }
  return inside;
}

}  // namespace harness::explore
