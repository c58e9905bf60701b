#include "explore/fairness.hpp"

#include "model/ensure.hpp"

namespace harness::explore {
namespace {

// Whether a step of `state` leads into `safe`.
bool reaches(const Graph& graph, StateId state, const StateSet& safe) {
  for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
    if (safe[graph.edge(i).to]) {
      return true;
    }
  }
  return false;
}

// Whether a component without a fair cycle has a state that may end or can get to safety.
bool has_way_out(const Graph& graph, std::span<const StateId> members, const StateSet& ends,
                 const StateSet& safe) {
  for (const StateId state : members) {
    if (ends[state] || reaches(graph, state, safe)) {
      return true;
    }
  }
  return false;
}

}  // namespace

ProcessSet enabled(const Graph& graph, StateId state) {
  ProcessSet movers = 0;
  for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
    movers |= only(graph.edge(i).process);
  }
  return movers;
}

// The whole component at once: a run that takes all its steps again and again is fair if any run in
// it is, for a smaller cycle has fewer that move and fewer states in which one cannot.
bool has_fair_cycle(const Graph& graph, const Components& components, ComponentId id) {
  ProcessSet moving = 0;
  ProcessSet always_enabled = ~ProcessSet{0};
  for (const StateId state : components.members(id)) {
    always_enabled &= enabled(graph, state);
    for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
      const Edge edge = graph.edge(i);
      moving |= components.of(edge.to) == id ? only(edge.process) : 0;
    }
  }
  return moving != 0 && (always_enabled & ~moving) == 0;
}

StateSet lost(const Graph& graph, const StateSet& bad, const StateSet& ends) {
  model::ensure(ends.size() == graph.size(), "a state set is as long as its graph");
  const Components parts = components(graph, bad);
  StateSet safe(graph.size(), false);
  // What a component leads to has a smaller id and is decided; its own states are not yet safe.
  for (ComponentId id = 0; id < parts.count(); ++id) {
    const auto members = parts.members(id);
    if (has_fair_cycle(graph, parts, id) || has_way_out(graph, members, ends, safe)) {
      for (const StateId state : members) {
        safe[state] = true;
      }
    }
  }
  safe.flip();
  return safe;
}

}  // namespace harness::explore
