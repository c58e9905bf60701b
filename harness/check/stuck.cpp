#include "check/stuck.hpp"

#include <set>
#include <utility>

#include "explore/components.hpp"
#include "explore/fairness.hpp"
#include "explore/future.hpp"
#include "explore/seeking.hpp"

namespace harness::check {
namespace {

using explore::StateId;
using model::ProcessId;

std::uint32_t everyone(const explore::Product& product) {
  return static_cast<std::uint32_t>((std::uint64_t{1} << product.processes()) - 1);
}

std::uint32_t unfinished(explore::Product& product, const explore::Explored& explored,
                         StateId state) {
  std::vector<std::uint32_t> tuple(product.width());
  explored.store.read(state, tuple);
  return product.unfinished(tuple);
}

// For each state, the processes that are done in it or will be on some path from it.
std::vector<std::uint32_t> may_be_done(explore::Product& product, const explore::Explored& explored,
                                       const explore::Components& components) {
  std::vector<std::uint32_t> done(explored.graph.size());
  for (StateId state = 0; state < done.size(); ++state) {
    done[state] = everyone(product) & ~unfinished(product, explored, state);
  }
  return explore::union_ahead(explored.graph, components, std::move(done));
}

// For each state, the processes that take a step from it that is more than a look: one that does
// something, or that leads to something else being done.
std::vector<std::uint32_t> do_something(const explore::Product& product,
                                        const explore::Explored& explored) {
  const explore::Graph& graph = explored.graph;
  std::vector<std::uint32_t> from(product.width());
  std::vector<std::uint32_t> to(product.width());
  std::vector<std::uint32_t> processes(graph.size(), 0);
  for (StateId state = 0; state < graph.size(); ++state) {
    explored.store.read(state, from);
    for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
      const explore::Edge edge = graph.edge(i);
      explored.store.read(edge.to, to);
      if (!product.only_looks(edge.process, from, to)) {
        processes[state] |= explore::only(edge.process);
      }
    }
  }
  return processes;
}

// For each state, the processes that are not done, and will never move again or only go round
// loops of looking at atomics, which nobody will change.
std::vector<std::uint32_t> stuck_by_state(explore::Product& product,
                                          const explore::Explored& explored) {
  const auto components = explore::components(explored.graph);
  std::vector<std::uint32_t> stuck =
      product.has_atomics()
          ? explore::union_ahead(explored.graph, components, do_something(product, explored))
          : explore::may_still_move(explored.graph, components);
  bool anybody = false;
  for (StateId state = 0; state < stuck.size(); ++state) {
    stuck[state] = everyone(product) & ~stuck[state];
    stuck[state] &= stuck[state] == 0 ? 0 : unfinished(product, explored, state);
    anybody |= stuck[state] != 0;
  }
  if (anybody) {
    const std::vector<std::uint32_t> done = may_be_done(product, explored, components);
    for (StateId state = 0; state < stuck.size(); ++state) {
      stuck[state] &= ~done[state];
    }
  }
  return stuck;
}

std::vector<ProcessId> members(std::uint32_t processes) {
  std::vector<ProcessId> list;
  for (std::uint32_t p = 0; processes >> p != 0; ++p) {
    if ((processes >> p & 1U) != 0) {
      list.push_back(ProcessId{p});
    }
  }
  return list;
}

std::optional<explore::Edge> step_of(const explore::Graph& graph, StateId state,
                                     ProcessId process) {
  for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
    if (graph.edge(i).process == process) {
      return graph.edge(i);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Stuck> nearest_stuck(explore::Product& product, const explore::Explored& explored) {
  const std::vector<std::uint32_t> stuck = stuck_by_state(product, explored);
  for (StateId state = 0; state < stuck.size(); ++state) {
    if (stuck[state] != 0) {
      return Stuck{state, stuck[state]};
    }
  }
  return std::nullopt;
}

explore::Run go_round(const explore::Explored& explored, const Stuck& stuck) {
  explore::Run run = explore::run_to(explored.graph, stuck.state);
  const auto step = [&](ProcessId process) {
    const auto edge = step_of(explored.graph, run.path.back(), process);
    if (edge) {
      run.path.push_back(edge->to);
      run.movers.push_back(process);
    }
    return edge.has_value();
  };
  const auto loop = [&](ProcessId process) {
    const StateId begin = run.path.back();
    while (step(process) && run.path.back() != begin) {
    }
  };
  for (const ProcessId process : members(stuck.processes)) {
    std::set<StateId> seen;
    while (seen.insert(run.path.back()).second && step(process)) {
    }
  }
  const std::size_t cycle = run.movers.size();
  for (const ProcessId process : members(stuck.processes)) {
    loop(process);
  }
  if (run.movers.size() > cycle) {
    run.cycle = cycle;
  }
  return run;
}

std::size_t steps_until_lost(explore::Product& product, const explore::Explored& explored,
                             const std::vector<StateId>& path) {
  const std::vector<std::uint32_t> stuck = stuck_by_state(product, explored);
  explore::StateSet bad(stuck.size());
  explore::StateSet ends(stuck.size());
  std::vector<std::uint32_t> tuple(product.width());
  for (StateId state = 0; state < stuck.size(); ++state) {
    bad[state] = stuck[state] != 0;
    if (explored.graph.first_edge(state) == explored.graph.last_edge(state)) {
      explored.store.read(state, tuple);
      ends[state] = product.unfinished(tuple) == 0;
    }
  }
  const explore::StateSet lost = explore::lost(explored.graph, bad, ends);
  std::size_t steps = 0;
  while (steps + 1 < path.size() && !lost[path[steps]]) {
    ++steps;
  }
  return steps;
}

std::optional<explore::Explored> explore_past_deadlocks(explore::Product& product,
                                                        std::size_t seen) {
  constexpr std::size_t few = 100'000;
  explore::Seeking whole(product, {}, [](explore::Tuple) { return std::nullopt; });
  explore::Watch watch{
      .stop = [&](std::size_t states, std::size_t, std::size_t) { return states > few + 4 * seen; },
      .every = 1024};
  explore::Explored explored = explore::search(whole, {}, watch);
  if (explored.ending != explore::Ending::complete) {
    return std::nullopt;
  }
  return explored;
}

}  // namespace harness::check
