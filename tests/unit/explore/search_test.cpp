#include "explore/search.hpp"

#include <algorithm>
#include <random>

#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/toy_graphs.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::ProcessId;
using harness::model::Verdict;

// A graph as a system: a state is its number there, and which states are wrong is written down.
class ToySystem : public System {
 public:
  explicit ToySystem(Graph graph) : ToySystem(std::move(graph), {}) {}
  ToySystem(Graph graph, std::vector<StateId> wrong)
      : graph_(std::move(graph)), wrong_(std::move(wrong)) {}

  [[nodiscard]] std::size_t width() const override { return 1; }
  void start(std::span<std::uint32_t> tuple) override { tuple[0] = 0; }
  void steps(Tuple from, Steps& to) override {
    for (std::size_t i = graph_.first_edge(from[0]); i < graph_.last_edge(from[0]); ++i) {
      to.movers.push_back(graph_.edge(i).process);
      to.tuples.push_back(graph_.edge(i).to);
    }
  }
  std::optional<Verdict> judge(Tuple state) override {
    judged.push_back(state[0]);
    return std::ranges::count(wrong_, state[0]) != 0 ? std::optional(Verdict::mutual_exclusion)
                                                     : std::nullopt;
  }
  std::uint32_t unfinished(Tuple /*state*/) override { return all_done ? 0 : 1; }
  [[nodiscard]] std::size_t memory() const override { return bytes; }

  bool all_done = true;
  std::size_t bytes = 0;
  std::vector<StateId> judged = {};

 private:
  Graph graph_;
  std::vector<StateId> wrong_;
};

// Each of `size` numbers is counted to `most` by a process of its own.
class Counters : public System {
 public:
  Counters(std::size_t size, std::uint32_t most) : size_(size), most_(most) {}
  [[nodiscard]] std::size_t width() const override { return size_; }
  void start(std::span<std::uint32_t> tuple) override { std::ranges::fill(tuple, 0); }
  void steps(Tuple from, Steps& to) override {
    for (std::uint32_t p = 0; p < size_; ++p) {
      if (from[p] < most_) {
        to.movers.push_back(ProcessId{p});
        to.tuples.insert(to.tuples.end(), from.begin(), from.end());
        ++to.tuples[to.tuples.size() - size_ + p];
      }
    }
  }
  std::optional<Verdict> judge(Tuple /*state*/) override { return std::nullopt; }
  std::uint32_t unfinished(Tuple /*state*/) override { return 0; }

 private:
  std::size_t size_;
  std::uint32_t most_;
};

StateId toy_state(const Explored& explored, StateId id) {
  std::uint32_t state = 0;
  explored.store.read(id, {&state, 1});
  return state;
}

std::vector<StateId> toy_path(const Explored& explored) {
  std::vector<StateId> path;
  for (const StateId id : explored.hit.value().path) {
    path.push_back(toy_state(explored, id));
  }
  return path;
}

bool has_edge(const Graph& graph, StateId from, StateId to, ProcessId process) {
  for (std::size_t i = graph.first_edge(from); i < graph.last_edge(from); ++i) {
    if (graph.edge(i).to == to && graph.edge(i).process == process) {
      return true;
    }
  }
  return false;
}

// How many steps each state is away from the first, by relaxing all steps until nothing changes;
// the number of states where there is no way.
std::vector<std::size_t> distances(const Graph& graph) {
  std::vector<std::size_t> distance(graph.size(), graph.size());
  distance[0] = 0;
  for (std::size_t round = 0; round < graph.size(); ++round) {
    for (StateId from = 0; from < graph.size(); ++from) {
      for (std::size_t i = graph.first_edge(from); i < graph.last_edge(from); ++i) {
        const StateId to = graph.edge(i).to;
        distance[to] = std::min(distance[to], distance[from] + 1);
      }
    }
  }
  return distance;
}

void check_way(const Graph& graph, const Explored& explored) {
  const std::vector<StateId> path = toy_path(explored);
  const auto& movers = explored.hit->movers;
  REQUIRE(path.size() == movers.size() + 1);
  REQUIRE(path.front() == 0);
  for (std::size_t i = 0; i < movers.size(); ++i) {
    REQUIRE(has_edge(graph, path[i], path[i + 1], movers[i]));
  }
}

}  // namespace

TEST_CASE("a state that two schedules reach is explored once", "[explore]") {
  ToySystem system(graph_of({{{0, 1}, {1, 2}}, {{1, 3}}, {{0, 3}}, {}}));
  const Explored explored = search(system, {}, {});
  CHECK(explored.ending == Ending::complete);
  CHECK_FALSE(explored.hit);
  CHECK(explored.store.size() == 4);
  CHECK(explored.graph.edge_count() == 4);
  CHECK(system.judged == std::vector<StateId>{0, 1, 2, 3});
}

TEST_CASE("all interleavings of independent counters are explored", "[explore]") {
  Counters counters(4, 5);
  const Explored explored = search(counters, {}, {});
  CHECK(explored.ending == Ending::complete);
  CHECK(explored.store.size() == 1296);  // 6^4
  CHECK(explored.graph.size() == explored.store.size());
  CHECK(explored.graph.edge_count() == 4320);  // 4 * 5 * 6^3
}

TEST_CASE("what is wrong is reached on a shortest way", "[explore]") {
  // Long ways to 7 begin with the first and the last step: depth first finds one of those.
  const Graph graph = graph_of(
      {{{0, 1}, {1, 2}, {2, 3}}, {{0, 4}}, {{1, 7}}, {{2, 5}}, {{0, 6}}, {{2, 6}}, {{2, 7}}, {}});
  ToySystem system(graph, {7});
  const Explored explored = search(system, {}, {});
  CHECK(explored.ending == Ending::hit);
  CHECK(explored.hit.value().verdict == Verdict::mutual_exclusion);
  CHECK(toy_path(explored) == std::vector<StateId>{0, 2, 7});
  CHECK(explored.hit->movers == std::vector<ProcessId>{{1}, {1}});
}

TEST_CASE("in random systems what is wrong is reached on a shortest way", "[explore]") {
  std::mt19937 random(7);
  std::size_t hits = 0;
  for (int round = 0; round < 500; ++round) {
    const Graph graph = random_graph(random, 30);
    const auto wrong = static_cast<StateId>(random() % graph.size());
    const std::size_t distance = distances(graph)[wrong];
    ToySystem system(graph, {wrong});
    const Explored explored = search(system, {}, {});
    REQUIRE(explored.hit.has_value() == (distance < graph.size()));
    if (explored.hit) {
      ++hits;
      REQUIRE(toy_path(explored).back() == wrong);
      REQUIRE(explored.hit->movers.size() == distance);
      check_way(graph, explored);
    }
  }
  CHECK(hits > 100);
}

TEST_CASE("in random systems the nearest deadlock is reached on a shortest way", "[explore]") {
  std::mt19937 random(8);
  std::size_t hits = 0;
  for (int round = 0; round < 500; ++round) {
    const Graph graph = random_graph(random, 30);
    const auto distance = distances(graph);
    std::size_t nearest = graph.size();
    for (StateId state = 0; state < graph.size(); ++state) {
      if (graph.first_edge(state) == graph.last_edge(state)) {
        nearest = std::min(nearest, distance[state]);
      }
    }
    ToySystem system(graph);
    system.all_done = false;
    const Explored explored = search(system, {}, {});
    REQUIRE(explored.hit.has_value() == (nearest < graph.size()));
    if (explored.hit) {
      ++hits;
      REQUIRE(explored.hit->verdict == Verdict::deadlock);
      REQUIRE(explored.hit->movers.size() == nearest);
      check_way(graph, explored);
    }
  }
  CHECK(hits > 100);
}

TEST_CASE("a complete search leaves the ways to all states, shortest ones", "[explore]") {
  std::mt19937 random(9);
  for (int round = 0; round < 100; ++round) {
    const Graph graph = random_graph(random, 30);
    const auto distance = distances(graph);
    ToySystem system(graph);
    const Explored explored = search(system, {}, {});
    for (StateId state = 0; state < explored.store.size(); ++state) {
      const Hit way = way_to(explored.graph, state, Verdict::partial_deadlock);
      REQUIRE(way.verdict == Verdict::partial_deadlock);
      REQUIRE(way.path.back() == state);
      REQUIRE(way.movers.size() == distance[toy_state(explored, state)]);
    }
  }
}

TEST_CASE("something wrong with the first state is reached in no step", "[explore]") {
  ToySystem system(graph_of({{{0, 0}}}), {0});
  const Explored explored = search(system, {}, {});
  CHECK(explored.ending == Ending::hit);
  CHECK(explored.hit.value().path == std::vector<StateId>{0});
  CHECK(explored.hit->movers.empty());
}

TEST_CASE("a state without steps is a deadlock unless all are done", "[explore]") {
  ToySystem system(graph_of({{{3, 1}}, {}}));
  system.all_done = GENERATE(true, false);
  const Explored explored = search(system, {}, {});
  CHECK(explored.ending == (system.all_done ? Ending::complete : Ending::hit));
  CHECK(explored.hit.has_value() == !system.all_done);
  if (explored.hit) {
    CHECK(explored.hit->verdict == Verdict::deadlock);
    CHECK(explored.hit->movers == std::vector<ProcessId>{{3}});
  }
}

TEST_CASE("a search ends at its limit of states, and only beyond it", "[explore]") {
  Counters counters(2, 9);
  CHECK(search(counters, {.states = 100}, {}).ending == Ending::complete);
  const Explored limited = search(counters, {.states = 99}, {});
  CHECK(limited.ending == Ending::limit);
  CHECK(limited.store.size() == 100);
  const Explored early = search(counters, {.states = 10}, {});
  CHECK(early.ending == Ending::limit);
  CHECK(early.store.size() <= 10 + 2);
}

TEST_CASE("a search that goes on comes to the same as one without a limit", "[explore]") {
  std::mt19937 random(10);
  std::size_t went_on = 0;
  for (int round = 0; round < 200; ++round) {
    const Graph graph = random_graph(random, 30);
    ToySystem system(graph, {29});
    const Explored whole = search(system, {}, {});
    Explored parts = search(system, {.states = 3}, {});
    for (std::size_t states = 9; parts.ending == Ending::limit; states += 6) {
      parts = go_on(system, {.states = states}, {}, std::move(parts));
      ++went_on;
    }
    REQUIRE(parts.ending == whole.ending);
    REQUIRE(parts.store.size() == whole.store.size());
    REQUIRE(parts.graph.edge_count() == whole.graph.edge_count());
    REQUIRE(parts.hit.has_value() == whole.hit.has_value());
    REQUIRE((!whole.hit || parts.hit->path == whole.hit->path));
  }
  CHECK(went_on > 100);
}

TEST_CASE("a search ends at its limit of memory", "[explore]") {
  Counters counters(2, 9);
  const Watch often{.stop = {}, .every = 10};
  const Explored explored = search(counters, {.memory = 1}, often);
  CHECK(explored.ending == Ending::limit);
  CHECK(explored.graph.size() == 10);
  CHECK(search(counters, {}, often).ending == Ending::complete);
}

TEST_CASE("what a system keeps counts as memory", "[explore]") {
  ToySystem system(graph_of({{{0, 1}}, {{0, 0}}}));
  const Watch often{.stop = {}, .every = 1};
  CHECK(search(system, {.memory = 1U << 30}, often).ending == Ending::complete);
  system.bytes = (1U << 30) + 1;
  CHECK(search(system, {.memory = 1U << 30}, often).ending == Ending::limit);
}

TEST_CASE("a watch is told how far the search has come, and stops it", "[explore]") {
  Counters counters(2, 9);
  std::vector<std::size_t> states;
  std::vector<std::size_t> transitions;
  const Watch watch{.stop =
                        [&](std::size_t s, std::size_t t, std::size_t memory) {
                          states.push_back(s);
                          transitions.push_back(t);
                          return memory > 0 && states.size() == 3;
                        },
                    .every = 5};
  const Explored explored = search(counters, {}, watch);
  CHECK(explored.ending == Ending::stopped);
  CHECK_FALSE(explored.hit);
  CHECK(explored.graph.size() == 15);
  // The 10 and the 15 nearest are all that are up to 3 and 4 steps away: those up to 4 and 5 are
  // found.
  CHECK(states == std::vector<std::size_t>{9, 15, 21});
  CHECK(transitions == std::vector<std::size_t>{10, 20, 30});
}

TEST_CASE("a watch that never looks is refused", "[explore]") {
  Counters counters(1, 1);
  CHECK_THROWS_AS(search(counters, {}, {.stop = {}, .every = 0}), harness::model::BrokenPromise);
}
