#include "explore/pursuit.hpp"

#include <limits>

#include "explore/components.hpp"
#include "explore/fairness.hpp"

namespace harness::explore {
namespace {

constexpr StateId closed = std::numeric_limits<StateId>::max();

// The node of each state; `closed` where the wish is not open.
std::vector<StateId> number_nodes(const Graph& graph, const Wish& wish, Pursuit& pursuit) {
  std::vector<StateId> nodes(graph.size(), closed);
  for (StateId state = 0; state < graph.size(); ++state) {
    if (wish.wants(state)) {
      nodes[state] = static_cast<StateId>(pursuit.states.size());
      pursuit.states.push_back(state);
      pursuit.enabled.push_back(enabled(graph, state));
      pursuit.fresh.push_back(wish.fresh(state));
      pursuit.remainder.push_back(wish.remainder(state));
    }
  }
  return nodes;
}

// Whether a component has a step inside.
bool is_cycle(const Graph& graph, const Components& parts, ComponentId id) {
  const StateId some = parts.members(id).front();
  if (parts.members(id).size() > 1) {
    return true;
  }
  for (std::size_t i = graph.first_edge(some); i < graph.last_edge(some); ++i) {
    if (graph.edge(i).to == some) {
      return true;
    }
  }
  return false;
}

StateSet waits_in_earnest(const Pursuit& pursuit) {
  const Graph own = thinned(pursuit.graph, [&](std::size_t edge) {
    return pursuit.graph.edge(edge).process == pursuit.process;
  });
  const Components parts = components(own);
  StateSet waits(pursuit.states.size(), false);
  for (StateId node = 0; node < waits.size(); ++node) {
    const bool can_move = (pursuit.enabled[node] & only(pursuit.process)) != 0;
    waits[node] = !can_move || is_cycle(own, parts, parts.of(node));
  }
  return waits;
}

}  // namespace

Pursuit pursue(const Graph& graph, const Wish& wish) {
  Pursuit pursuit{.process = wish.process};
  const std::vector<StateId> nodes = number_nodes(graph, wish, pursuit);
  for (const StateId state : pursuit.states) {
    for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
      const Edge edge = graph.edge(i);
      if (nodes[edge.to] != closed) {
        pursuit.graph.add_edge(nodes[edge.to], edge.process);
        pursuit.entries.push_back(wish.entries(state, edge));
      }
    }
    pursuit.graph.close_state();
  }
  pursuit.waits = waits_in_earnest(pursuit);
  return pursuit;
}

Graph thinned(const Graph& graph, const std::function<bool(std::size_t)>& stays) {
  Graph thin;
  for (StateId state = 0; state < graph.size(); ++state) {
    for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
      if (stays(i)) {
        thin.add_edge(graph.edge(i).to, graph.edge(i).process);
      }
    }
    thin.close_state();
  }
  return thin;
}

}  // namespace harness::explore
