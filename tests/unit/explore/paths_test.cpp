#include "explore/paths.hpp"

#include <algorithm>

#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/toy_graphs.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using Path = std::vector<StateId>;

Path path_to(const Graph& graph, StateId from, StateId to, const StateSet* allowed = nullptr) {
  return shortest_path(
      graph, from, [&](StateId state) { return state == to; }, allowed);
}

bool has_edge(const Graph& graph, StateId from, StateId to) {
  for (std::size_t i = graph.first_edge(from); i < graph.last_edge(from); ++i) {
    if (graph.edge(i).to == to) {
      return true;
    }
  }
  return false;
}

// The number of steps from `from` to every state, by relaxing all edges until nothing changes; the
// number of states where there is no way.
std::vector<std::size_t> naive_distances(const Graph& graph, StateId from,
                                         const StateSet& allowed) {
  std::vector<std::size_t> distance(graph.size(), graph.size());
  distance[from] = allowed[from] ? 0 : graph.size();
  for (std::size_t round = 0; round < graph.size(); ++round) {
    for (StateId a = 0; a < graph.size(); ++a) {
      for (StateId b = 0; b < graph.size(); ++b) {
        if (has_edge(graph, a, b) && allowed[b]) {
          distance[b] = std::min(distance[b], distance[a] + 1);
        }
      }
    }
  }
  return distance;
}

bool is_path(const Graph& graph, const Path& path) {
  for (std::size_t i = 1; i < path.size(); ++i) {
    if (!has_edge(graph, path[i - 1], path[i])) {
      return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("the shortest of two ways is taken, in whatever order they are listed", "[explore]") {
  // A long way 0 1 2 5 and a short one 0 4 5; depth first finds the long one on either side.
  CHECK(path_to(graph_of({{{0, 1}, {0, 4}}, {{0, 2}}, {{0, 5}}, {}, {{0, 5}}, {}}), 0, 5) ==
        Path{0, 4, 5});
  CHECK(path_to(graph_of({{{0, 4}, {0, 1}}, {{0, 2}}, {{0, 5}}, {}, {{0, 5}}, {}}), 0, 5) ==
        Path{0, 4, 5});
}

TEST_CASE("a state that is a target itself is a path of one", "[explore]") {
  CHECK(path_to(graph_of({{{0, 0}}}), 0, 0) == Path{0});
}

TEST_CASE("there is no path to where nothing leads", "[explore]") {
  CHECK(path_to(graph_of({{}, {{0, 0}}}), 0, 1).empty());
}

TEST_CASE("the nearest of several targets is found", "[explore]") {
  const Graph line = graph_of({{{0, 1}}, {{0, 2}}, {{0, 3}}, {}});
  CHECK(shortest_path(line, 0, [](StateId state) { return state >= 2; }) == Path{0, 1, 2});
}

TEST_CASE("a path goes round states that are not allowed", "[explore]") {
  const Graph graph = graph_of({{{0, 1}, {0, 2}}, {{0, 4}}, {{0, 3}}, {{0, 4}}, {}});
  const StateSet without_1 = set_of(5, {0, 2, 3, 4});
  CHECK(path_to(graph, 0, 4) == Path{0, 1, 4});
  CHECK(path_to(graph, 0, 4, &without_1) == Path{0, 2, 3, 4});
}

TEST_CASE("neither end of a path may be a state that is not allowed", "[explore]") {
  const Graph line = graph_of({{{0, 1}}, {}});
  const StateSet without_start = set_of(2, {1});
  const StateSet without_target = set_of(2, {0});
  CHECK(path_to(line, 0, 1, &without_start).empty());
  CHECK(path_to(line, 0, 1, &without_target).empty());
}

TEST_CASE("paths are ways through the graph of the least length, on random graphs", "[explore]") {
  std::mt19937 random(4);
  for (int round = 0; round < 100; ++round) {
    const Graph graph = random_graph(random, 12);
    StateSet allowed = random_set(random, graph.size(), 4);
    allowed.flip();
    const auto distance = naive_distances(graph, 0, allowed);
    for (StateId to = 0; to < graph.size(); ++to) {
      const Path path = path_to(graph, 0, to, &allowed);
      REQUIRE(path.empty() == (distance[to] == graph.size()));
      REQUIRE((path.empty() || (path.size() == distance[to] + 1 && is_path(graph, path) &&
                                path.front() == 0 && path.back() == to)));
      REQUIRE(std::ranges::all_of(path, [&](StateId state) { return allowed[state]; }));
    }
  }
}

TEST_CASE("a set that does not fit the graph, or a start outside it, breaks a promise",
          "[explore]") {
  const Graph graph = graph_of({{}, {}});
  const StateSet short_set(1, true);
  CHECK_THROWS_AS(path_to(graph, 0, 1, &short_set), harness::model::BrokenPromise);
  CHECK_THROWS_AS(path_to(graph, 2, 1), harness::model::BrokenPromise);
}
