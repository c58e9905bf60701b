#include "explore/pursuit.hpp"

#include "explore/fairness.hpp"
#include "explore/own_steps.hpp"

namespace harness::explore {
namespace {

StateSet open_states(const Graph& graph, const Wish& wish) {
  StateSet open(graph.size(), false);
  for (StateId state = 0; state < graph.size(); ++state) {
    open[state] = wish.wants(state);
  }
  return open;
}

// Whether places leave room for a cycle of the process's own steps at all; and those states that
// may lie on one.
StateSet may_go_round(const Pursuit& pursuit) {
  const Wish& wish = pursuit.wish;
  const OwnSteps own{pursuit.graph, wish.movers, pursuit.open};
  Places places;
  for (StateId from = 0; from < pursuit.open.size(); ++from) {
    for (std::size_t i = own.first(from); pursuit.open[from] && i < own.last(from); ++i) {
      if (const StateId to = own.target(from, i); to != no_state) {
        places.add_step(wish.place(from), wish.place(to));
      }
    }
  }
  const std::vector<bool> on_cycles = places.on_cycles();
  if (on_cycles.empty()) {
    return {};
  }
  StateSet states = pursuit.open;
  for (StateId state = 0; state < states.size(); ++state) {
    if (states[state]) {
      const std::uint32_t place = wish.place(state);
      states[state] = place < on_cycles.size() && on_cycles[place];
    }
  }
  return states;
}

void find_waits(Pursuit& pursuit) {
  const Graph& graph = pursuit.graph;
  const ProcessSet waiter = pursuit.wish.movers;
  const StateSet candidates = may_go_round(pursuit);
  pursuit.may_go_round = !candidates.empty();
  pursuit.waits = pursuit.may_go_round ? on_own_cycles({graph, pursuit.wish.movers, candidates})
                                       : StateSet(graph.size(), false);
  for (StateId state = 0; state < graph.size(); ++state) {
    if (pursuit.open[state] && !pursuit.waits[state]) {
      pursuit.waits[state] = (enabled(graph, state) & waiter) == 0;
    }
  }
}

}  // namespace

Pursuit pursue(const Graph& graph, const Wish& wish) {
  Pursuit pursuit{.graph = graph, .wish = wish, .open = open_states(graph, wish), .waits = {}};
  find_waits(pursuit);
  return pursuit;
}

}  // namespace harness::explore
