#include "explore/components.hpp"

#include <algorithm>

#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/toy_graphs.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using States = std::vector<StateId>;

States sorted_members(const Components& parts, ComponentId id) {
  const auto members = parts.members(id);
  States states(members.begin(), members.end());
  std::ranges::sort(states);
  return states;
}

// Whether two states share a component exactly when each reaches the other.
bool agrees(const Components& parts, const std::vector<StateSet>& reaches) {
  for (StateId a = 0; a < reaches.size(); ++a) {
    for (StateId b = 0; b < reaches.size(); ++b) {
      const bool share = parts.of(a) == parts.of(b) && parts.of(a) != no_component;
      if (share != (reaches[a][b] && reaches[b][a])) {
        return false;
      }
    }
  }
  return true;
}

// Whether a step out of a component always leads to a smaller id.
bool is_ordered(const Components& parts, const std::vector<StateSet>& reaches) {
  for (StateId a = 0; a < reaches.size(); ++a) {
    for (StateId b = 0; b < reaches.size(); ++b) {
      if (reaches[a][b] && parts.of(b) > parts.of(a)) {
        return false;
      }
    }
  }
  return true;
}

// Whether each component lists its states, and every state that is not left out is listed once.
bool lists_its_members(const Components& parts, const StateSet& left_out) {
  std::size_t listed = 0;
  for (ComponentId id = 0; id < parts.count(); ++id) {
    listed += parts.members(id).size();
    for (const StateId state : parts.members(id)) {
      if (parts.of(state) != id) {
        return false;
      }
    }
  }
  const auto all = static_cast<std::size_t>(std::ranges::count(left_out, false));
  return listed == all;
}

}  // namespace

TEST_CASE("in a diamond every state is a component of its own, the end first", "[explore]") {
  const Graph diamond = graph_of({{{0, 1}, {1, 2}}, {{1, 3}}, {{0, 3}}, {}});
  const Components parts = components(diamond);
  REQUIRE(parts.count() == 4);
  CHECK(parts.of(3) == 0);
  CHECK(parts.of(0) == 3);
  CHECK(parts.of(1) != parts.of(2));
}

TEST_CASE("two nested cycles are one component", "[explore]") {
  const Graph nested = graph_of({{{0, 1}}, {{0, 2}}, {{0, 1}, {1, 3}}, {{0, 0}, {0, 4}}, {}});
  const Components parts = components(nested);
  REQUIRE(parts.count() == 2);
  CHECK(sorted_members(parts, 0) == States{4});
  CHECK(sorted_members(parts, 1) == States{0, 1, 2, 3});
}

TEST_CASE("two cycles joined one way are two components, the second first", "[explore]") {
  const Graph chained = graph_of({{{0, 1}}, {{0, 0}, {0, 2}}, {{0, 3}}, {{0, 2}}});
  const Components parts = components(chained);
  REQUIRE(parts.count() == 2);
  CHECK(sorted_members(parts, 0) == States{2, 3});
  CHECK(sorted_members(parts, 1) == States{0, 1});
}

TEST_CASE("a step across to a finished component joins nothing", "[explore]") {
  // 0 -> 1 -> 2 and 0 -> 3 -> 2: when 3 is searched, 2 is finished.
  const Graph graph = graph_of({{{0, 1}, {0, 3}}, {{0, 2}}, {}, {{0, 2}, {0, 0}}});
  const Components parts = components(graph);
  REQUIRE(parts.count() == 3);
  CHECK(sorted_members(parts, 2) == States{0, 3});
}

TEST_CASE("states that the first one does not reach have components too", "[explore]") {
  const Components parts = components(graph_of({{}, {{0, 0}}, {{0, 1}}}));
  CHECK(parts.count() == 3);
  CHECK(parts.of(2) == 2);
}

TEST_CASE("a graph without states has no components", "[explore]") {
  CHECK(components(Graph()).count() == 0);
}

TEST_CASE("leaving a state out cuts its cycle", "[explore]") {
  const Graph ring = graph_of({{{0, 1}}, {{0, 2}}, {{0, 0}}});
  CHECK(components(ring).count() == 1);
  const Components parts = components(ring, set_of(3, {1}));
  CHECK(parts.count() == 2);
  CHECK(parts.of(1) == no_component);
  CHECK(parts.of(0) < parts.of(2));
}

TEST_CASE("components are what reachability both ways says, on random graphs", "[explore]") {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    const Graph graph = random_graph(random, 12);
    const StateSet none(graph.size(), false);
    const StateSet some = random_set(random, graph.size(), 4);
    const auto all_reach = reachability(graph, none);
    const auto rest_reach = reachability(graph, some);
    const Components all = components(graph);
    const Components rest = components(graph, some);
    REQUIRE(agrees(all, all_reach));
    REQUIRE(is_ordered(all, all_reach));
    REQUIRE(lists_its_members(all, none));
    REQUIRE(agrees(rest, rest_reach));
    REQUIRE(is_ordered(rest, rest_reach));
    REQUIRE(lists_its_members(rest, some));
  }
}

TEST_CASE("a ring of a million states is searched without recursion", "[explore]") {
  constexpr StateId size = 1'000'000;
  Graph ring;
  for (StateId state = 0; state < size; ++state) {
    ring.add_edge((state + 1) % size, {0});
    ring.close_state();
  }
  CHECK(components(ring).count() == 1);
}

TEST_CASE("a step to a state that was never closed breaks a promise", "[explore]") {
  CHECK_THROWS_AS(components(graph_of({{{0, 1}}})), harness::model::BrokenPromise);
}
