#include "explore/own_steps.hpp"

#include "explore/pursuit.hpp"
#include "support/catch.hpp"
#include "support/toy_graphs.hpp"
#include "support/toy_wishes.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;

std::vector<bool> on_cycles(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& steps) {
  Places places;
  for (const auto& [from, to] : steps) {
    places.add_step(from, to);
  }
  return places.on_cycles();
}

// Whether own steps lead from `from` back to it through open states, by trying all.
bool comes_back(const Graph& graph, const Pursuit& pursuit, StateId from) {
  std::vector<StateId> seen;
  StateSet is_seen(graph.size(), false);
  const OwnSteps own{graph, pursuit.wish.movers, pursuit.open};
  const auto see_from = [&](StateId state) {
    for (std::size_t i = own.first(state); i < own.last(state); ++i) {
      if (const StateId to = own.target(state, i); to != no_state && !is_seen[to]) {
        is_seen[to] = true;
        seen.push_back(to);
      }
    }
  };
  see_from(from);
  for (std::size_t next = 0; next < seen.size(); ++next) {
    see_from(seen[next]);
  }
  return is_seen[from];
}

}  // namespace

TEST_CASE("places that are passed in one direction make no cycle", "[explore]") {
  CHECK(on_cycles({}).empty());
  CHECK(on_cycles({{0, 1}, {1, 2}, {0, 2}, {0, 1}}).empty());
}

TEST_CASE("places on a cycle are told from those that lead to it and away", "[explore]") {
  CHECK(on_cycles({{0, 1}, {1, 2}, {2, 1}, {2, 3}}) == std::vector<bool>{false, true, true, false});
  CHECK(on_cycles({{1, 1}, {1, 0}}) == std::vector<bool>{false, true});
}

TEST_CASE("a cycle of places that no states close is no waiting in earnest", "[explore]") {
  // Process 0 steps from place 0 to 1 and back, but never to the same state.
  const Graph graph = graph_of({{{0, 1}}, {{0, 2}}, {{0, 3}}, {}});
  const ToyWish toy{.wants = {0, 1, 2}};
  Wish wish = wish_of(toy);
  wish.place = [](StateId state) { return state % 2; };
  const Pursuit pursuit = pursue(graph, wish);
  CHECK(pursuit.may_go_round);
  CHECK(pursuit.waits == StateSet{false, false, false, false});
}

TEST_CASE("who waits in earnest is the same whatever places are told apart, on random graphs",
          "[explore]") {
  std::mt19937 random(11);
  int going_round = 0;
  for (int round = 0; round < 500; ++round) {
    const Graph graph = discovered(random_graph(random, 12));
    const ToyWish toy = random_wish(random, graph);
    Wish wish = wish_of(toy);
    const auto places = static_cast<std::uint32_t>(1 + random() % 6);
    wish.place = [=](StateId state) { return state % places; };
    const Pursuit pursuit = pursue(graph, wish);
    for (StateId state = 0; state < graph.size(); ++state) {
      bool can_move = false;
      for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
        can_move = can_move || graph.edge(i).process == wish.process;
      }
      const bool goes_round = pursuit.open[state] && comes_back(graph, pursuit, state);
      REQUIRE(pursuit.waits[state] == (pursuit.open[state] && (!can_move || goes_round)));
      REQUIRE((pursuit.may_go_round || !goes_round));
      going_round += goes_round ? 1 : 0;
    }
  }
  CHECK(going_round > 50);
}
