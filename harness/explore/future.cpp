#include "explore/future.hpp"

#include <utility>

#include "explore/fairness.hpp"
#include "model/ensure.hpp"

namespace harness::explore {

std::vector<ProcessSet> union_ahead(const Graph& graph, const Components& components,
                                    std::vector<ProcessSet> sets) {
  model::ensure(sets.size() == graph.size(), "there is a set for each state");
  // What a component leads to has a smaller id and is finished.
  for (ComponentId id = 0; id < components.count(); ++id) {
    ProcessSet ahead = 0;
    for (const StateId state : components.members(id)) {
      ahead |= sets[state];
      for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
        const StateId to = graph.edge(i).to;
        model::ensure(components.of(to) <= id, "components are those of the whole graph");
        ahead |= sets[to];
      }
    }
    for (const StateId state : components.members(id)) {
      sets[state] = ahead;
    }
  }
  return sets;
}

std::vector<ProcessSet> may_still_move(const Graph& graph, const Components& components) {
  std::vector<ProcessSet> movers(graph.size(), 0);
  for (StateId state = 0; state < graph.size(); ++state) {
    movers[state] = enabled(graph, state);
  }
  return union_ahead(graph, components, std::move(movers));
}

}  // namespace harness::explore
