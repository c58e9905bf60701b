#include "explore/fairness.hpp"

#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/naive_fairness.hpp"
#include "support/toy_graphs.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;

bool is_fair(const Graph& graph, StateId state) {
  const Components parts = components(graph);
  return has_fair_cycle(graph, parts, parts.of(state));
}

}  // namespace

TEST_CASE("who can move in a state is who moves on its steps", "[explore]") {
  const Graph graph = graph_of({{{0, 1}, {3, 0}, {0, 0}}, {}});
  CHECK(enabled(graph, 0) == 9);
  CHECK(enabled(graph, 1) == 0);
}

TEST_CASE("a state without steps has no cycle", "[explore]") {
  CHECK_FALSE(is_fair(graph_of({{}}), 0));
  CHECK_FALSE(is_fair(graph_of({{{0, 1}}, {}}), 0));
}

TEST_CASE("a single step to oneself is a fair cycle", "[explore]") {
  CHECK(is_fair(graph_of({{{0, 0}}}), 0));
}

TEST_CASE("a cycle is unfair if a process can always move and never does", "[explore]") {
  // Process 1 may leave from both states of the cycle.
  const Graph graph = graph_of({{{0, 1}, {1, 2}}, {{0, 0}, {1, 2}}, {}});
  CHECK_FALSE(is_fair(graph, 0));
}

TEST_CASE("a cycle is fair if a process that never moves in it sometimes cannot", "[explore]") {
  const Graph graph = graph_of({{{0, 1}, {1, 2}}, {{0, 0}}, {}});
  CHECK(is_fair(graph, 0));
}

TEST_CASE("nested cycles are fair together where neither is alone", "[explore]") {
  // In {0, 1} only process 0 moves, in {0, 2} only process 1; both can move in all three states.
  const Graph graph = graph_of({{{0, 1}, {1, 2}}, {{0, 0}, {1, 3}}, {{1, 0}, {0, 3}}, {}});
  CHECK(is_fair(graph, 0));
  CHECK(lost(graph, set_of(4, {1}), set_of(4, {})) == set_of(4, {0, 1, 2, 3}));
  CHECK(lost(graph, set_of(4, {2}), set_of(4, {})) == set_of(4, {0, 1, 2, 3}));
}

TEST_CASE("a bottom component where one process never moves is fair once it cannot", "[explore]") {
  const Graph graph = graph_of({{{0, 1}, {1, 0}}, {{0, 2}}, {{0, 1}}});
  CHECK(is_fair(graph, 1));
  CHECK_FALSE(is_fair(graph, 0));
}

TEST_CASE("who can move counts steps into bad states too", "[explore]") {
  // Process 1 can always go to the bad state 1, so staying away from it for ever is not fair.
  const Graph graph = graph_of({{{0, 0}, {1, 1}}, {{1, 0}}});
  CHECK(lost(graph, set_of(2, {1}), set_of(2, {})) == set_of(2, {0, 1}));
}

TEST_CASE("a cycle that only closes through a bad state saves nobody", "[explore]") {
  const Graph ring = graph_of({{{0, 1}}, {{0, 2}}, {{0, 0}}});
  CHECK(lost(ring, set_of(3, {2}), set_of(3, {})) == set_of(3, {0, 1, 2}));
  CHECK(lost(ring, set_of(3, {}), set_of(3, {})) == set_of(3, {}));
}

TEST_CASE("a state is lost from the step on after which nothing can be saved", "[explore]") {
  // 0 may go to a proper end (1) or towards a deadlock (2, 3).
  const Graph graph = graph_of({{{0, 1}, {1, 2}}, {}, {{0, 3}}, {}});
  CHECK(lost(graph, set_of(4, {3}), set_of(4, {1})) == set_of(4, {2, 3}));
}

TEST_CASE("a proper end behind a bad state saves nobody", "[explore]") {
  const Graph graph = graph_of({{{0, 1}}, {{0, 2}}, {}});
  CHECK(lost(graph, set_of(3, {1}), set_of(3, {2})) == set_of(3, {0, 1}));
}

TEST_CASE("an end that is bad is lost", "[explore]") {
  CHECK(lost(graph_of({{}}), set_of(1, {0}), set_of(1, {0})) == set_of(1, {0}));
}

TEST_CASE("a state without steps that is no proper end is lost", "[explore]") {
  CHECK(lost(graph_of({{}}), set_of(1, {}), set_of(1, {})) == set_of(1, {0}));
  CHECK(lost(graph_of({{}}), set_of(1, {}), set_of(1, {0})) == set_of(1, {}));
}

TEST_CASE("fairness and loss are what all sets of states say, on random graphs", "[explore]") {
  std::mt19937 random(3);
  int fair = 0;
  int lost_but_not_bad = 0;
  for (int round = 0; round < 150; ++round) {
    const Graph graph = random_graph(random, 12);
    const StateSet bad = random_set(random, graph.size(), 6);
    const StateSet ends = random_set(random, graph.size(), 8);
    const StateSet fair_for_ever = naive_fair_states(graph, bad);
    const Components parts = components(graph, bad);
    for (ComponentId id = 0; id < parts.count(); ++id) {
      REQUIRE(has_fair_cycle(graph, parts, id) == fair_for_ever[parts.members(id).front()]);
      fair += has_fair_cycle(graph, parts, id) ? 1 : 0;
    }
    const StateSet expected = naive_lost(graph, bad, ends);
    REQUIRE(lost(graph, bad, ends) == expected);
    for (StateId state = 0; state < graph.size(); ++state) {
      lost_but_not_bad += expected[state] && !bad[state] ? 1 : 0;
    }
  }
  CHECK(fair > 30);
  CHECK(lost_but_not_bad > 30);
}

TEST_CASE("a set that is not as long as its graph breaks a promise", "[explore]") {
  const Graph graph = graph_of({{}, {}});
  CHECK_THROWS_AS(lost(graph, set_of(1, {}), set_of(2, {})), harness::model::BrokenPromise);
  CHECK_THROWS_AS(lost(graph, set_of(2, {}), set_of(1, {})), harness::model::BrokenPromise);
}
