#include "explore/stay.hpp"

#include <algorithm>

#include "explore/fairness.hpp"
#include "explore/nearest_component.hpp"
#include "explore/own_steps.hpp"

namespace harness::explore {
namespace {

constexpr ProcessSet everybody = ~ProcessSet{0};
constexpr auto any_step = [](StateId /*from*/, std::size_t /*edge*/) { return true; };

// Whether a run can stay in the component that need not be fair to those who are `let_off(state)`:
// the whole of it does best, for a part has fewer that move and fewer states that let somebody off.
// (Who never moves stands in one place.)
template <class Steps, class LetOff>
bool can_stay(const CompleteComponent<Steps>& component, const Graph& graph, const LetOff& let_off,
              bool must_step) {
  ProcessSet moving = 0;
  const bool do_all_move = component.any_step([&](StateId /*from*/, std::size_t edge) {
    moving |= only(graph.edge(edge).process);
    return moving == everybody;
  });
  if (do_all_move) {
    return true;
  }
  if (must_step && moving == 0) {
    return false;
  }
  for (const StateId state : component.members) {
    moving |= let_off(state);
    if (moving == everybody) {
      return true;
    }
  }
  return false;
}

// A run that goes to the first of the members, and round among them as demanded.
Run run_into(const Graph& graph, const std::vector<StateId>& members, const StepSet& inside,
             const CycleDemands& demands) {
  const StateId first = *std::ranges::min_element(members);
  Run run = run_to(graph, first);
  run.cycle = run.path.size() - 1;
  for (const std::size_t step : cycle_from(graph, inside, first, demands)) {
    run.path.push_back(graph.edge(step).to);
    run.movers.push_back(graph.edge(step).process);
  }
  return run;
}

// To whom a run need not be fair while it is in a state: who cannot move there.
auto stuck_in(const Pursuit& pursuit) {
  return [&graph = pursuit.graph](StateId state) { return ~enabled(graph, state); };
}

auto starving_in(const Pursuit& pursuit) {
  return [&pursuit](const CompleteComponent<OpenSteps>& component) {
    return can_stay(component, pursuit.graph, stuck_in(pursuit), true);
  };
}

}  // namespace

bool can_starve(const Pursuit& pursuit) {
  bool starves = false;
  for_each_component(OpenSteps{pursuit}, pursuit.graph.size(), [&](const auto& component) {
    starves = starves || starving_in(pursuit)(component);
  });
  return starves;
}

std::optional<Run> starving_run(const Pursuit& pursuit) {
  const Graph& graph = pursuit.graph;
  const OpenSteps steps{pursuit};
  const auto members = nearest_component(steps, graph.size(), starving_in(pursuit));
  if (members.empty()) {
    return std::nullopt;
  }
  const StepSet shows = steps_inside(steps, graph, members, [&](StateId from, std::size_t edge) {
    return pursuit.wish.entries(from, graph.edge(edge)) != 0;
  });
  CycleDemands demands{
      .moving = everybody, .let_off = stuck_in(pursuit), .has_step = true, .passes = {}};
  if (std::ranges::count(shows, true) != 0) {
    demands.passes = [&](std::size_t edge) { return shows[edge]; };
  }
  return run_into(graph, members, steps_inside(steps, graph, members, any_step), demands);
}

std::optional<Run> held_up_run(const Pursuit& pursuit) {
  const Graph& graph = pursuit.graph;
  const QuietSteps steps{{pursuit}};
  const ProcessSet others = ~only(pursuit.wish.process);
  const auto stuck_or_outside = [&](StateId state) {
    return ~enabled(graph, state) | (pursuit.wish.remainder(state) & others);
  };
  const auto members = nearest_component(steps, graph.size(), [&](const auto& component) {
    return can_stay(component, graph, stuck_or_outside, false);
  });
  if (members.empty()) {
    return std::nullopt;
  }
  return run_into(
      graph, members, steps_inside(steps, graph, members, any_step),
      {.moving = everybody, .let_off = stuck_or_outside, .has_step = false, .passes = {}});
}

std::optional<Run> busy_run(const Pursuit& pursuit) {
  if (!pursuit.may_go_round) {
    return std::nullopt;
  }
  const Graph& graph = pursuit.graph;
  const OwnSteps steps{graph, pursuit.wish.movers, pursuit.waits};
  const auto members = nearest_component(
      steps, graph.size(), [](const auto& component) { return component.has_step(); });
  if (members.empty()) {
    return std::nullopt;
  }
  const auto everyone = [](StateId /*state*/) { return everybody; };
  return run_into(graph, members, steps_inside(steps, graph, members, any_step),
                  {.moving = everybody, .let_off = everyone, .has_step = true, .passes = {}});
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
