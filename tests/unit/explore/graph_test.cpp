#include "explore/graph.hpp"

#include "support/catch.hpp"
#include "support/toy_graphs.hpp"

using namespace harness::explore;
using harness::model::ProcessId;

TEST_CASE("a graph gives back the steps of each state", "[explore]") {
  const Graph graph = harness::support::graph_of({{{0, 1}, {2, 2}}, {}, {{1, 0}}});
  CHECK(graph.size() == 3);
  CHECK(graph.edge_count() == 3);
  CHECK(graph.last_edge(0) - graph.first_edge(0) == 2);
  CHECK(graph.last_edge(1) == graph.first_edge(1));
  CHECK(graph.edge(graph.first_edge(0) + 1).to == 2);
  CHECK(graph.edge(graph.first_edge(0) + 1).process == ProcessId{2});
  CHECK(graph.edge(graph.first_edge(2)).to == 0);
}

TEST_CASE("a graph's memory is at least 5 bytes a step and 8 a state, at most twice that",
          "[explore]") {
  Graph graph;
  CHECK(graph.memory() == 0);
  for (StateId state = 0; state < 1024; ++state) {
    for (std::uint32_t process = 0; process < 8; ++process) {
      graph.add_edge(state, ProcessId{process});
    }
    graph.close_state();
  }
  constexpr std::size_t least = 1024 * (8 * 5 + 8);
  CHECK(graph.memory() >= least);
  CHECK(graph.memory() <= 2 * least);
}
