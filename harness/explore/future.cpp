#include "explore/future.hpp"

#include "model/ensure.hpp"

namespace harness::explore {

std::vector<ProcessSet> may_still_move(const Graph& graph, const Components& components) {
  std::vector<ProcessSet> future(graph.size(), 0);
  // What a component leads to has a smaller id and is finished; its own states are still 0.
  for (ComponentId id = 0; id < components.count(); ++id) {
    ProcessSet movers = 0;
    for (const StateId state : components.members(id)) {
      for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
        const Edge edge = graph.edge(i);
        model::ensure(components.of(edge.to) <= id, "components are those of the whole graph");
        movers |= only(edge.process) | future[edge.to];
      }
    }
    for (const StateId state : components.members(id)) {
      future[state] = movers;
    }
  }
  return future;
}

}  // namespace harness::explore
