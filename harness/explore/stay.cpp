#include "explore/stay.hpp"

#include <algorithm>

#include "explore/components.hpp"
#include "explore/fairness.hpp"

namespace harness::explore {
namespace {

constexpr ProcessSet everybody = ~ProcessSet{0};

// What a run may do for ever: steps between the nodes of a pursuit, and to whom it need not be fair
// while they stand where they do.
struct Habit {
  const Graph* steps;
  std::function<ProcessSet(StateId node)> let_off;
  bool has_step;
};

// Some step inside of the component for which `is_wanted` is true.
bool has_step_inside(const Graph& steps, const Components& parts, ComponentId id,
                     const std::function<bool(std::size_t)>& is_wanted) {
  for (const StateId node : parts.members(id)) {
    for (std::size_t i = steps.first_edge(node); i < steps.last_edge(node); ++i) {
      if (parts.of(steps.edge(i).to) == id && is_wanted(i)) {
        return true;
      }
    }
  }
  return false;
}

// Whether a run with this habit can stay in the component: the whole of it does best, for a part
// has fewer that move and fewer states that let somebody off. (Who never moves stands in one
// place.)
bool can_stay(const Habit& habit, const Components& parts, ComponentId id) {
  ProcessSet moving = 0;
  ProcessSet let_off = 0;
  for (const StateId node : parts.members(id)) {
    let_off |= habit.let_off(node);
    for (std::size_t i = habit.steps->first_edge(node); i < habit.steps->last_edge(node); ++i) {
      const Edge edge = habit.steps->edge(i);
      moving |= parts.of(edge.to) == id ? only(edge.process) : 0;
    }
  }
  return (moving | let_off) == everybody && (moving != 0 || !habit.has_step);
}

// The component in which a run can stay that has the first node of all.
std::optional<ComponentId> nearest_stay(const Habit& habit, const Components& parts) {
  std::vector<bool> is_decided(parts.count(), false);
  for (StateId node = 0; node < habit.steps->size(); ++node) {
    const ComponentId id = parts.of(node);
    if (!is_decided[id] && can_stay(habit, parts, id)) {
      return id;
    }
    is_decided[id] = true;
  }
  return std::nullopt;
}

Run run_into(const Graph& graph, const Pursuit& pursuit, const Graph& steps, StateId node,
             const std::vector<std::size_t>& cycle) {
  Run run = run_to(graph, pursuit.states[node]);
  run.cycle = run.path.size() - 1;
  for (const std::size_t step : cycle) {
    run.path.push_back(pursuit.states[steps.edge(step).to]);
    run.movers.push_back(steps.edge(step).process);
  }
  return run;
}

std::optional<Run> run_that_stays(const Graph& graph, const Pursuit& pursuit, const Habit& habit,
                                  const std::function<bool(std::size_t)>& shows) {
  const Components parts = components(*habit.steps);
  const auto id = nearest_stay(habit, parts);
  if (!id) {
    return std::nullopt;
  }
  StateSet allowed(habit.steps->size(), false);
  for (const StateId node : parts.members(*id)) {
    allowed[node] = true;
  }
  const StateId first = *std::ranges::min_element(parts.members(*id));
  CycleDemands demands{
      .moving = everybody, .let_off = habit.let_off, .has_step = habit.has_step, .passes = {}};
  if (shows && has_step_inside(*habit.steps, parts, *id, shows)) {
    demands.passes = shows;
  }
  return run_into(graph, pursuit, *habit.steps, first,
                  cycle_from(*habit.steps, allowed, first, demands));
}

}  // namespace

std::optional<Run> starving_run(const Graph& graph, const Pursuit& pursuit) {
  const auto stuck = [&](StateId node) { return ~pursuit.enabled[node]; };
  return run_that_stays(graph, pursuit, {&pursuit.graph, stuck, true},
                        [&](std::size_t edge) { return pursuit.entries[edge] != 0; });
}

std::optional<Run> held_up_run(const Graph& graph, const Pursuit& pursuit) {
  const Graph quiet =
      thinned(pursuit.graph, [&](std::size_t e) { return pursuit.entries[e] == 0; });
  const ProcessSet others = ~only(pursuit.process);
  const auto stuck_or_outside = [&](StateId node) {
    return ~pursuit.enabled[node] | (pursuit.remainder[node] & others);
  };
  return run_that_stays(graph, pursuit, {&quiet, stuck_or_outside, false}, {});
}

std::optional<Run> busy_run(const Graph& graph, const Pursuit& pursuit) {
  const Graph own = thinned(pursuit.graph, [&](std::size_t edge) {
    return pursuit.graph.edge(edge).process == pursuit.process;
  });
  const auto everyone = [](StateId /*node*/) { return everybody; };
  return run_that_stays(graph, pursuit, {&own, everyone, true}, {});
}

ProcessSet passed_over(const Graph& graph, const Run& run) {
  ProcessSet passed = everybody;
  for (std::size_t i = run.cycle.value_or(0); i < run.path.size(); ++i) {
    passed &= enabled(graph, run.path[i]);
  }
  for (std::size_t i = run.cycle.value_or(0); i < run.movers.size(); ++i) {
    passed &= ~only(run.movers[i]);
  }
  return passed;
}

}  // namespace harness::explore
