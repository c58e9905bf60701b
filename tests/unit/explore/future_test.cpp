#include "explore/future.hpp"

#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/toy_graphs.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using Futures = std::vector<ProcessSet>;

Futures future_of(const Graph& graph) {
  return may_still_move(graph, components(graph));
}

ProcessSet movers_of(const Graph& graph, StateId state) {
  ProcessSet movers = 0;
  for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
    movers |= ProcessSet{1} << graph.edge(i).process.value;
  }
  return movers;
}

// By the definition: who moves in any state that can be reached.
Futures naive_future_of(const Graph& graph) {
  const auto reaches = reachability(graph, StateSet(graph.size(), false));
  Futures future(graph.size(), 0);
  for (StateId from = 0; from < graph.size(); ++from) {
    for (StateId to = 0; to < graph.size(); ++to) {
      future[from] |= reaches[from][to] ? movers_of(graph, to) : 0;
    }
  }
  return future;
}

}  // namespace

TEST_CASE("on a way to the end ever fewer processes may still move", "[explore]") {
  CHECK(future_of(graph_of({{{0, 1}}, {{1, 2}}, {{2, 3}}, {}})) == Futures{7, 6, 4, 0});
}

TEST_CASE("in a diamond whoever moved first is missing on its side", "[explore]") {
  CHECK(future_of(graph_of({{{0, 1}, {1, 2}}, {{1, 3}}, {{0, 3}}, {}})) == Futures{3, 2, 1, 0});
}

TEST_CASE("in a cycle everyone who moves may move again, wherever it stands", "[explore]") {
  CHECK(future_of(graph_of({{{0, 1}}, {{1, 2}}, {{2, 0}}})) == Futures{7, 7, 7});
}

TEST_CASE("a process is stuck for ever where the others' cycle does not let it move", "[explore]") {
  // Processes 0 and 1 go round in {1, 2}; process 2 moves only before they get there.
  const Graph graph = graph_of({{{2, 0}, {0, 1}}, {{0, 2}}, {{1, 1}}});
  CHECK(future_of(graph) == Futures{7, 3, 3});
}

TEST_CASE("a step to oneself is a move", "[explore]") {
  CHECK(future_of(graph_of({{{31, 0}}})) == Futures{ProcessSet{1} << 31});
}

TEST_CASE("futures are what reachability says, on random graphs", "[explore]") {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    const Graph graph = random_graph(random, 12);
    REQUIRE(future_of(graph) == naive_future_of(graph));
  }
}

TEST_CASE("components of a part of the graph break a promise", "[explore]") {
  const Graph graph = graph_of({{{0, 1}}, {{0, 0}}});
  CHECK_THROWS_AS(may_still_move(graph, components(graph, set_of(2, {1}))),
                  harness::model::BrokenPromise);
}

TEST_CASE("a process that a set has no bit for breaks a promise", "[explore]") {
  CHECK_THROWS_AS(future_of(graph_of({{{32, 0}}})), harness::model::BrokenPromise);
}

TEST_CASE("what is ahead of a state is what any state ahead has of its own", "[explore]") {
  const Graph graph = graph_of({{{0, 1}, {1, 2}}, {{1, 3}}, {{0, 0}}, {}});
  CHECK(union_ahead(graph, components(graph), {1, 2, 4, 8}) == Futures{15, 10, 15, 8});
}
