#include "explore/tally.hpp"

#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/toy_wishes.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;

std::optional<std::uint32_t> most(const Graph& graph, const ToyWish& toy) {
  const Pursuit pursuit = pursuit_of(graph, toy);
  return most_entries(pursuit);
}

// Process 0 asks in state 0, waits from state 1 on while process 1 moves, and is in in state 3.
Graph wait_of_two_steps() {
  return graph_of({{{0, 1}}, {{1, 2}}, {{1, 3}}, {}});
}

}  // namespace

TEST_CASE("an entry during a wait counts once", "[explore]") {
  CHECK(most(wait_of_two_steps(), {.wants = {0, 1, 2}, .entries = {{{1, 2}, 2}}}) == 1);
}

TEST_CASE("nobody who enters is a bound of none", "[explore]") {
  CHECK(most(wait_of_two_steps(), {.wants = {0, 1, 2}}) == 0);
}

TEST_CASE("two that enter in one step count twice", "[explore]") {
  CHECK(most(wait_of_two_steps(), {.wants = {0, 1, 2}, .entries = {{{1, 2}, 6}}}) == 2);
}

TEST_CASE("an entry along with the step that ends the wait comes after it", "[explore]") {
  // Process 1 lets process 0 go on, and enters itself.
  const Graph graph = graph_of({{{0, 1}}, {{1, 2}}, {{0, 3}, {1, 4}}, {}, {}});
  CHECK(most(graph, {.wants = {0, 1, 2}, .entries = {{{1, 2}, 2}}}) == 0);
}

TEST_CASE("an entry that is fresh when the wait begins may still be to come", "[explore]") {
  CHECK(most(wait_of_two_steps(), {.wants = {0, 1, 2}, .fresh = {{1, 2}}}) == 1);
}

TEST_CASE("a fresh entry is counted once, however long it stays fresh", "[explore]") {
  const ToyWish toy{
      .wants = {0, 1, 2}, .entries = {{{1, 2}, 4}}, .fresh = {{0, 2}, {1, 2}, {2, 6}}};
  CHECK(most(wait_of_two_steps(), toy) == 2);
}

TEST_CASE("an entry while the process could move counts if it is fresh when it waits",
          "[explore]") {
  // Waits in 1, can move in 2 and 3, waits again in 4. Process 2 enters from 2 to 3.
  const Graph graph =
      graph_of({{{0, 1}}, {{1, 2}}, {{2, 3}, {0, 4}}, {{0, 4}, {2, 3}}, {{1, 5}}, {}});
  const std::vector<StateId> wants = {0, 1, 2, 3, 4};
  CHECK(most(graph, {.wants = wants, .entries = {{{2, 3}, 4}}}) == 0);
  CHECK(most(graph, {.wants = wants, .entries = {{{2, 3}, 4}}, .fresh = {{3, 4}, {4, 4}}}) == 1);
}

TEST_CASE("a fresh entry that was counted in a first wait is not counted in a second",
          "[explore]") {
  // Process 2 enters while 0 waits in 1, and stays fresh while 0 moves on (3) and waits again (4).
  const Graph graph = graph_of({{{0, 1}}, {{2, 2}}, {{1, 3}}, {{0, 4}}, {{1, 5}}, {}});
  const ToyWish toy{
      .wants = {0, 1, 2, 3, 4}, .entries = {{{1, 2}, 4}}, .fresh = {{2, 4}, {3, 4}, {4, 4}}};
  CHECK(most(graph, toy) == 1);
}

TEST_CASE("the longest of several waits counts", "[explore]") {
  // From 1 by way of 2, with one entry, or of 3 and 4, with two.
  const Graph graph = graph_of({{{0, 1}}, {{1, 2}, {2, 3}}, {{1, 5}}, {{1, 4}}, {{2, 5}}, {}});
  const ToyWish toy{.wants = {0, 1, 2, 3, 4}, .entries = {{{1, 2}, 2}, {{1, 3}, 4}, {{3, 4}, 2}}};
  CHECK(most(graph, toy) == 2);
  const Pursuit pursuit = pursuit_of(graph, toy);
  const Run run = run_beyond(pursuit, 1);
  CHECK(run.path == std::vector<StateId>{0, 1, 3, 4});
  CHECK_FALSE(run.cycle);
  CHECK(run_beyond(pursuit, 0).path == std::vector<StateId>{0, 1, 2});
}

TEST_CASE("a cycle without an entry keeps the bound", "[explore]") {
  const Graph graph = graph_of({{{0, 1}}, {{1, 2}}, {{1, 1}, {2, 3}}, {}});
  const ToyWish toy{.wants = {0, 1, 2}, .entries = {}};
  CHECK(most(graph, toy) == 0);
  CHECK(most(graph, {.wants = {0, 1, 2}, .entries = {{{2, 1}, 2}}}) == std::nullopt);
}

TEST_CASE("a cycle with an entry is shown from the nearest state on", "[explore]") {
  const Graph graph = graph_of({{{0, 1}}, {{1, 2}}, {{1, 1}, {2, 3}}, {}});
  const Pursuit pursuit = pursuit_of(graph, {.wants = {0, 1, 2}, .entries = {{{2, 1}, 2}}});
  const Run run = endless_run(pursuit);
  CHECK(run.path == std::vector<StateId>{0, 1, 2, 1});
  CHECK(run.cycle == 1U);
  const ToyWish still{.wants = {0, 1, 2}};
  CHECK_THROWS_AS(endless_run(pursuit_of(graph, still)), harness::model::BrokenPromise);
}

TEST_CASE("a cycle in which the process can always move counts nothing", "[explore]") {
  const Graph graph = graph_of({{{0, 1}, {1, 0}}, {{1, 2}}, {}});
  CHECK(most(graph, {.wants = {0, 1}, .entries = {{{0, 0}, 2}}}) == 0);
}

TEST_CASE("who goes round a cycle of its own waits in earnest", "[explore]") {
  // Process 0 spins in 0 and 1 until process 1, in several steps, lets it in.
  const Graph graph =
      graph_of({{{0, 1}, {1, 2}}, {{0, 0}, {1, 3}}, {{0, 3}, {1, 4}}, {{0, 2}, {1, 4}}, {}});
  const ToyWish toy{.wants = {0, 1, 2, 3}, .entries = {{{0, 2}, 2}, {{1, 3}, 2}}};
  CHECK(most(graph, toy) == 1);
}

TEST_CASE("the bound is what counting along all runs says, on random graphs", "[explore]") {
  std::mt19937 random(5);
  int endless = 0;
  int bounded = 0;
  for (int round = 0; round < 1500; ++round) {
    const Graph graph = discovered(random_graph(random, 12));
    const ToyWish toy = random_wish(random, graph);
    const Pursuit pursuit = pursuit_of(graph, toy);
    const auto most = most_entries(pursuit);
    REQUIRE(most == naive_most(graph, toy, pursuit.waits));
    endless += most ? 0 : 1;
    bounded += most.value_or(0) > 1 ? 1 : 0;
    if (most.value_or(0) > 0) {
      REQUIRE(is_run(graph, run_beyond(pursuit, *most - 1)));
    } else if (!most) {
      REQUIRE(is_run(graph, endless_run(pursuit)));
    }
  }
  CHECK(endless > 50);
  CHECK(bounded > 50);
}
