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

TEST_CASE("a graph gives back the steps of states in every block", "[explore]") {
  constexpr StateId states = 3 * (StateId{1} << 16) + 7;
  const auto steps_of = [](StateId state) { return state % 3; };
  Graph graph;
  for (StateId state = 0; state < states; ++state) {
    for (StateId i = 0; i < steps_of(state); ++i) {
      graph.add_edge(state / 2 + i, ProcessId{i});
    }
    graph.close_state();
  }
  REQUIRE(graph.size() == states);
  std::size_t next = 0;
  bool is_right = true;
  for (StateId state = 0; state < states; ++state) {
    is_right &= graph.first_edge(state) == next;
    for (StateId i = 0; i < steps_of(state); ++i, ++next) {
      is_right &= graph.edge(next).to == state / 2 + i && graph.edge(next).process.value == i;
    }
    is_right &= graph.last_edge(state) == next;
  }
  CHECK(is_right);
  CHECK(graph.edge_count() == next);
}

TEST_CASE("a graph's memory is 5 bytes a step and 4 a state, and hardly more", "[explore]") {
  constexpr std::size_t states = 100'000;
  Graph graph;
  CHECK(graph.memory() == 0);
  for (StateId state = 0; state < states; ++state) {
    for (std::uint32_t process = 0; process < 8; ++process) {
      graph.add_edge(state, ProcessId{process});
    }
    graph.close_state();
  }
  constexpr std::size_t least = states * (8 * 5 + 4);
  CHECK(graph.memory() >= least);
  CHECK(graph.memory() <= least + least / 100);
}
