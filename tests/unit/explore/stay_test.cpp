#include "explore/stay.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/toy_wishes.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;

std::optional<Run> starving(const Graph& graph, const ToyWish& toy) {
  return starving_run(pursuit_of(graph, toy));
}

std::optional<Run> held_up(const Graph& graph, const ToyWish& toy) {
  return held_up_run(pursuit_of(graph, toy));
}

std::optional<Run> busy(const Graph& graph, const ToyWish& toy) {
  return busy_run(pursuit_of(graph, toy));
}

// Process 0 waits in 1 and 2, which process 1 passes for ever; in 2, process 2 may let it in.
Graph two_rivals() {
  return graph_of({{{0, 1}}, {{1, 2}}, {{1, 1}, {2, 3}}, {}});
}

}  // namespace

TEST_CASE("who waits through a fair cycle starves", "[explore]") {
  const auto run = starving(two_rivals(), {.wants = {0, 1, 2}, .entries = {{{2, 1}, 2}}});
  REQUIRE(run);
  CHECK(run->path == std::vector<StateId>{0, 1, 2, 1});
  CHECK(run->cycle == 1U);
  CHECK(passed_over(two_rivals(), *run) == 0);
}

TEST_CASE("who is let in by all fair runs does not starve", "[explore]") {
  // Process 2 can move in both states of the cycle and never does.
  const Graph graph = graph_of({{{0, 1}}, {{1, 2}, {2, 3}}, {{1, 1}, {2, 3}}, {}});
  CHECK_FALSE(starving(graph, {.wants = {0, 1, 2}, .entries = {{{2, 1}, 2}}}));
}

TEST_CASE("who could go in at any time does not starve", "[explore]") {
  const Graph graph = graph_of({{{0, 1}, {1, 0}}, {}});
  CHECK_FALSE(starving(graph, {.wants = {0}, .entries = {{{0, 0}, 2}}}));
}

TEST_CASE("who sometimes could go in starves: that is what weak fairness allows", "[explore]") {
  // In 1 process 0 could go in (to 3); in 2 it could not.
  const Graph graph = graph_of({{{0, 1}}, {{1, 2}, {0, 3}}, {{1, 1}}, {}});
  CHECK(starving(graph, {.wants = {0, 1, 2}}));
}

TEST_CASE("a cycle that leads through a state in which the wish is fulfilled starves nobody",
          "[explore]") {
  CHECK_FALSE(starving(two_rivals(), {.wants = {0, 1}, .entries = {{{2, 1}, 2}}}));
}

TEST_CASE("a fair cycle without an entry starves, too", "[explore]") {
  CHECK(starving(two_rivals(), {.wants = {0, 1, 2}}));
}

TEST_CASE("a starving run shows a rival's entry if there is one, and moves everybody it must",
          "[explore]") {
  // From 1, process 1 goes round by itself; 2 must move, by way of 2; the entry is in 3.
  const Graph graph =
      graph_of({{{0, 1}}, {{1, 1}, {2, 2}, {1, 3}}, {{2, 1}, {1, 2}}, {{2, 1}, {1, 1}}});
  const auto run = starving(graph, {.wants = {0, 1, 2, 3}, .entries = {{{3, 1}, 2}}});
  REQUIRE(run);
  REQUIRE(is_run(graph, *run));
  CHECK(passed_over(graph, *run) == 0);
  const auto at = std::ranges::find(run->path, StateId{3});
  REQUIRE(at != run->path.end());
  CHECK(*std::next(at) == 1);
  CHECK(run->path.size() - 1 - *run->cycle == 2);
}

TEST_CASE("the starving run is the one that settles soonest", "[explore]") {
  const Graph graph = graph_of({{{1, 1}, {0, 2}}, {{0, 3}}, {{1, 2}}, {{1, 3}}});
  const auto run = starving(graph, {.wants = {1, 2, 3}});
  REQUIRE(run);
  CHECK(run->path == std::vector<StateId>{0, 2, 2});
}

TEST_CASE("who waits for one that need not come is held up", "[explore]") {
  // Process 0 waits in 1 for process 1, who only wants something.
  const Graph graph = graph_of({{{0, 1}}, {{1, 2}}, {{0, 3}}, {}});
  const ToyWish outside{.wants = {0, 1, 2}, .remainder = {{1, 2}}};
  const auto run = held_up(graph, outside);
  REQUIRE(run);
  CHECK(run->path == std::vector<StateId>{0, 1});
  CHECK(run->cycle == 1U);
  CHECK(passed_over(graph, *run) == 2);
  CHECK_FALSE(held_up(graph, {.wants = {0, 1, 2}}));
  CHECK_FALSE(starving(graph, outside));
}

TEST_CASE("who may go on itself is not held up by its own remainder", "[explore]") {
  const Graph graph = graph_of({{{0, 1}}, {}});
  CHECK_FALSE(held_up(graph, {.wants = {0}, .remainder = {{0, 1}}}));
}

TEST_CASE("nobody is held up while others enter", "[explore]") {
  // Process 1 enters again and again, 2 stays outside: starvation, but somebody gets in.
  const Graph graph = graph_of({{{0, 1}}, {{1, 2}, {2, 3}}, {{1, 1}, {2, 3}}, {}});
  const std::map<StateId, ProcessSet> outside = {{1, 4}, {2, 4}};
  CHECK_FALSE(held_up(graph, {.wants = {0, 1, 2}, .entries = {{{2, 1}, 2}}, .remainder = outside}));
  CHECK(held_up(graph, {.wants = {0, 1, 2}, .remainder = outside}));
}

TEST_CASE("who steps in circles while one stays outside is held up", "[explore]") {
  // Process 0 looks again and again (1, 2); process 1 could let it in from both.
  const Graph graph = graph_of({{{0, 1}}, {{0, 2}, {1, 3}}, {{0, 1}, {1, 3}}, {}});
  const auto run = held_up(graph, {.wants = {0, 1, 2}, .remainder = {{0, 2}, {1, 2}, {2, 2}}});
  REQUIRE(run);
  CHECK(run->path == std::vector<StateId>{0, 1, 2, 1});
  CHECK(passed_over(graph, *run) == 2);
}

TEST_CASE("who steps round a cycle of its own waits busily", "[explore]") {
  const Graph graph = graph_of({{{0, 1}}, {{0, 2}, {1, 3}}, {{0, 1}, {1, 3}}, {}});
  const auto run = busy(graph, {.wants = {0, 1, 2}});
  REQUIRE(run);
  CHECK(run->path == std::vector<StateId>{0, 1, 2, 1});
  CHECK_FALSE(starving(graph, {.wants = {0, 1, 2}}));
  CHECK_FALSE(busy(graph, {.process = 1, .wants = {0, 1, 2}}));
}

TEST_CASE("a cycle that needs another process's step is no busy waiting", "[explore]") {
  CHECK_FALSE(busy(graph_of({{{0, 1}}, {{1, 0}}}), {.wants = {0, 1}}));
  CHECK_FALSE(busy(graph_of({{{0, 1}}, {{0, 0}}}), {.wants = {0}}));
  CHECK(busy(graph_of({{{0, 0}}}), {.wants = {0}}));
}

TEST_CASE("who can want for ever is what all sets of states say, on random graphs", "[explore]") {
  std::mt19937 random(7);
  int starved = 0;
  int held = 0;
  for (int round = 0; round < 200; ++round) {
    const Graph graph = discovered(random_graph(random, 10));
    const ToyWish toy = random_wish(random, graph);
    const auto starving_one = starving(graph, toy);
    const auto held_up_one = held_up(graph, toy);
    REQUIRE(starving_one.has_value() == naive_stays(graph, toy, false));
    REQUIRE(can_starve(pursuit_of(graph, toy)) == starving_one.has_value());
    starved += starving_one ? 1 : 0;
    if (starving_one) {
      REQUIRE(is_run(graph, *starving_one));
      REQUIRE(passed_over(graph, *starving_one) == 0);
    }
    REQUIRE(held_up_one.has_value() == naive_stays(graph, toy, true));
    held += held_up_one ? 1 : 0;
    REQUIRE((!held_up_one || is_run(graph, *held_up_one)));
  }
  CHECK(starved > 30);
  CHECK(held > 30);
}
