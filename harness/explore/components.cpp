#include "explore/components.hpp"

#include "model/ensure.hpp"

namespace harness::explore {
namespace {

struct StepsLeft {
  const Graph& graph;
  const StateSet& left_out;

  [[nodiscard]] std::size_t first(StateId state) const { return graph.first_edge(state); }
  [[nodiscard]] std::size_t last(StateId state) const { return graph.last_edge(state); }
  [[nodiscard]] StateId target(StateId /*from*/, std::size_t edge) const {
    const StateId to = graph.edge(edge).to;
    model::ensure(to < graph.size(), "a step leads to a state of the graph");
    return left_out[to] ? no_state : to;
  }
};

}  // namespace

Components components(const Graph& graph, const StateSet& left_out) {
  model::ensure(left_out.size() == graph.size(), "a state set is as long as its graph");
  StepsLeft steps{graph, left_out};
  ComponentWalk<StepsLeft> walk(steps, graph.size());
  Components result;
  result.component_.assign(graph.size(), no_component);
  result.members_.reserve(graph.size());
  for (StateId root = 0; root < graph.size(); ++root) {
    if (!left_out[root] && !walk.is_seen(root)) {
      walk.from(root, [&](std::span<const StateId> members, ComponentId id) {
        for (const StateId member : members) {
          result.component_[member] = id;
        }
        result.members_.insert(result.members_.end(), members.begin(), members.end());
        result.ends_.push_back(static_cast<std::uint32_t>(result.members_.size()));
      });
    }
  }
  return result;
}

Components components(const Graph& graph) {
  return components(graph, StateSet(graph.size(), false));
}

}  // namespace harness::explore
