#include "support/toy_graphs.hpp"

namespace harness::support {

using explore::Graph;
using explore::StateId;
using explore::StateSet;

Graph graph_of(std::initializer_list<std::vector<ToyEdge>> states) {
  Graph graph;
  for (const auto& edges : states) {
    for (const ToyEdge& edge : edges) {
      graph.add_edge(edge.to, model::ProcessId{edge.process});
    }
    graph.close_state();
  }
  return graph;
}

Graph random_graph(std::mt19937& random, std::uint32_t most_states) {
  const auto below = [&](std::uint32_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
  };
  const std::uint32_t size = 1 + below(most_states);
  Graph graph;
  for (std::uint32_t state = 0; state < size; ++state) {
    for (std::uint32_t edges = below(4); edges > 0; --edges) {
      // In two statements: the order of arguments is the compiler's choice, the graph is not.
      const StateId to = below(size);
      graph.add_edge(to, model::ProcessId{below(3)});
    }
    graph.close_state();
  }
  return graph;
}

StateSet random_set(std::mt19937& random, std::size_t size, std::uint32_t one_in) {
  StateSet set(size, false);
  for (std::size_t i = 0; i < size; ++i) {
    set[i] = random() % one_in == 0;
  }
  return set;
}

StateSet set_of(std::size_t size, std::initializer_list<StateId> states) {
  StateSet set(size, false);
  for (const StateId state : states) {
    set[state] = true;
  }
  return set;
}

std::vector<StateSet> reachability(const Graph& graph, const StateSet& left_out) {
  const std::size_t size = graph.size();
  std::vector<StateSet> reaches(size, StateSet(size, false));
  for (StateId from = 0; from < size; ++from) {
    reaches[from][from] = !left_out[from];
    for (std::size_t i = graph.first_edge(from); i < graph.last_edge(from); ++i) {
      const StateId to = graph.edge(i).to;
      reaches[from][to] = reaches[from][to] || (!left_out[from] && !left_out[to]);
    }
  }
  for (StateId through = 0; through < size; ++through) {
    for (StateId from = 0; from < size; ++from) {
      for (StateId to = 0; to < size; ++to) {
        reaches[from][to] = reaches[from][to] || (reaches[from][through] && reaches[through][to]);
      }
    }
  }
  return reaches;
}

}  // namespace harness::support
