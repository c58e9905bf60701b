#include "explore/search.hpp"

#include <algorithm>
#include <utility>

namespace harness::explore {
namespace {

using model::Verdict;

std::optional<Ending> limit_met(const Explored& so_far, const Limits& limits, const Watch& watch) {
  const std::size_t memory = so_far.store.memory() + so_far.graph.memory();
  if (so_far.store.size() > limits.states || memory > limits.memory) {
    return Ending::limit;
  }
  if (watch.stop && watch.stop(so_far.store.size(), so_far.graph.edge_count(), memory)) {
    return Ending::stopped;
  }
  return std::nullopt;
}

Explored ended(Explored explored, Ending ending) {
  explored.ending = ending;
  return explored;
}

Explored hit_at(Explored explored, Verdict verdict, StateId target) {
  explored.hit = way_to(explored.graph, target, verdict);
  return ended(std::move(explored), Ending::hit);
}

// At a state that was just reached, by a step of the state that is being added to the graph.
Explored hit_by_step(Explored explored, Verdict verdict, StateId from, Edge last) {
  explored.hit = way_to(explored.graph, from, verdict);
  explored.hit->path.push_back(last.to);
  explored.hit->movers.push_back(last.process);
  return ended(std::move(explored), Ending::hit);
}

}  // namespace

Explored search(System& system, const Limits& limits, const Watch& watch) {
  Explored explored{.store = StateStore(system.width()), .graph = {}};
  std::vector<std::uint32_t> tuple(system.width());
  Steps steps;
  system.start(tuple);
  explored.store.insert(tuple);
  if (const auto wrong = system.judge(tuple)) {
    return hit_at(std::move(explored), *wrong, 0);
  }
  for (StateId from = 0; from < explored.store.size(); ++from) {
    explored.store.read(from, tuple);
    steps.clear();
    system.steps(tuple, steps);
    if (steps.movers.empty() && system.unfinished(tuple) != 0) {
      return hit_at(std::move(explored), Verdict::deadlock, from);
    }
    for (std::size_t i = 0; i < steps.movers.size(); ++i) {
      const Tuple next = Tuple(steps.tuples).subspan(i * system.width(), system.width());
      const auto [to, is_new] = explored.store.insert(next);
      if (const auto wrong = is_new ? system.judge(next) : std::nullopt) {
        return hit_by_step(std::move(explored), *wrong, from, {to, steps.movers[i]});
      }
      explored.graph.add_edge(to, steps.movers[i]);
    }
    explored.graph.close_state();
    if (from % watch.every == watch.every - 1) {
      if (const auto ending = limit_met(explored, limits, watch)) {
        return ended(std::move(explored), *ending);
      }
    }
  }
  return ended(std::move(explored), Ending::complete);
}

// Breadth first, the first step that leads to a state is one of a shortest way.
Hit way_to(const Graph& graph, StateId target, Verdict verdict) {
  Hit hit{verdict, {target}, {}};
  StateId state = target;
  while (state != 0) {
    std::size_t index = 0;
    StateId from = 0;
    while (graph.edge(index).to != state) {
      ++index;
    }
    while (graph.last_edge(from) <= index) {
      ++from;
    }
    hit.path.push_back(from);
    hit.movers.push_back(graph.edge(index).process);
    state = from;
  }
  std::ranges::reverse(hit.path);
  std::ranges::reverse(hit.movers);
  return hit;
}

}  // namespace harness::explore
