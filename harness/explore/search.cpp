#include "explore/search.hpp"

#include <algorithm>
#include <utility>

#include "model/ensure.hpp"

namespace harness::explore {
namespace {

using model::Verdict;

std::optional<Ending> end_of(const Explored& so_far, const System& system, const Limits& limits,
                             const Watch& watch) {
  const std::size_t states = so_far.store.size();
  if (states > std::min(limits.states, most_states)) {
    return Ending::limit;
  }
  if (so_far.graph.size() % watch.every != 0) {
    return std::nullopt;
  }
  const std::size_t memory = so_far.store.memory() + so_far.graph.memory() + system.memory();
  if (memory > limits.memory) {
    return Ending::limit;
  }
  const bool stops = watch.stop && watch.stop(states, so_far.graph.edge_count(), memory);
  return stops ? std::optional(Ending::stopped) : std::nullopt;
}

// The states of which only a few steps were taken. What these leave out is only put off, and must
// not be put off for ever: nowhere do they make a circle.
class PutOff {
 public:
  // Whether from the state that is being added to the graph the only step of `steps` will do.
  bool may_take(const Steps& steps, Explored& so_far) const {
    return steps.movers.size() == 1 && !leads_back(steps.tuples, so_far);
  }
  void note(StateId state) {
    few_.resize(state + 1);
    few_[state] = true;
  }

 private:
  static constexpr std::size_t most_hops = 1000;  // a way that is longer is held to lead back

  // Follows the few steps, up to where all are taken, or it is not yet known whether they are.
  bool leads_back(Tuple tuple, Explored& so_far) const {
    const auto from = static_cast<StateId>(so_far.graph.size());
    std::optional<StateId> at = so_far.store.find(tuple);
    for (std::size_t hops = 0; hops < most_hops; ++hops) {
      if (!at || *at >= from || *at >= few_.size() || !few_[*at]) {
        return at == from;
      }
      at = so_far.graph.edge(so_far.graph.first_edge(*at)).to;
    }
    return true;
  }

  std::vector<bool> few_;  // by state; those beyond its end took all
};

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

// For every state up to `last`, one from which a step first led to it: numbers are given in the
// order of discovery, so that is the step to a number one above all before.
std::vector<StateId> discoverers(const Graph& graph, StateId last) {
  std::vector<StateId> by(std::size_t{last} + 1, 0);
  StateId found = 0;
  for (StateId from = 0; found < last; ++from) {
    for (std::size_t i = graph.first_edge(from); i < graph.last_edge(from) && found < last; ++i) {
      if (graph.edge(i).to == found + 1) {
        by[++found] = from;
      }
    }
  }
  return by;
}

model::ProcessId mover(const Graph& graph, StateId from, StateId to) {
  std::size_t i = graph.first_edge(from);
  while (graph.edge(i).to != to) {
    ++i;
  }
  return graph.edge(i).process;
}

}  // namespace

Explored search(System& system, const Limits& limits, const Watch& watch) {
  std::vector<std::uint32_t> first(system.width());
  system.start(first);
  Explored begun{.store = StateStore(first.size()), .graph = {}};
  begun.store.insert(first);
  if (const auto wrong = system.judge(first)) {
    return hit_at(std::move(begun), *wrong, 0);
  }
  return go_on(system, limits, watch, std::move(begun));
}

Explored go_on(System& system, const Limits& limits, const Watch& watch, Explored explored) {
  model::ensure(watch.every > 0, "a watch looks now and then");
  const std::size_t width = system.width();
  std::vector<std::uint32_t> tuple(width);
  Steps steps;
  PutOff put_off;
  for (auto from = static_cast<StateId>(explored.graph.size()); from < explored.store.size();
       ++from) {
    explored.store.read(from, tuple);
    steps.clear();
    if (system.few_steps(tuple, steps) && put_off.may_take(steps, explored)) {
      put_off.note(from);
    } else {
      steps.clear();
      system.steps(tuple, steps);
    }
    if (steps.movers.empty() && system.unfinished(tuple) != 0) {
      return hit_at(std::move(explored), Verdict::deadlock, from);
    }
    explored.store.announce(steps.tuples, steps.movers.size());
    for (std::size_t i = 0; i < steps.movers.size(); ++i) {
      const Tuple next = Tuple(steps.tuples).subspan(i * width, width);
      const auto [to, is_new] = explored.store.insert_announced(i);
      if (const auto wrong = is_new ? system.judge(next) : std::nullopt) {
        return hit_by_step(std::move(explored), *wrong, from, {to, steps.movers[i]});
      }
      explored.graph.add_edge(to, steps.movers[i]);
    }
    explored.graph.close_state();
    if (const auto ending = end_of(explored, system, limits, watch)) {
      return ended(std::move(explored), *ending);
    }
  }
  return ended(std::move(explored), Ending::complete);
}

void cut_off(Explored& explored) {
  while (explored.graph.size() < explored.store.size()) {
    explored.graph.close_state();
  }
}

Hit way_to(const Graph& graph, StateId target, Verdict verdict) {
  const std::vector<StateId> by = discoverers(graph, target);
  Hit hit{verdict, {target}, {}};
  while (hit.path.back() != 0) {
    const StateId to = hit.path.back();
    hit.path.push_back(by[to]);
    hit.movers.push_back(mover(graph, by[to], to));
  }
  std::ranges::reverse(hit.path);
  std::ranges::reverse(hit.movers);
  return hit;
}

}  // namespace harness::explore
