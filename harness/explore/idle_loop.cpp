#include "explore/idle_loop.hpp"

#include <algorithm>
#include <vector>

#include "explore/nearest_component.hpp"
#include "explore/own_steps.hpp"

namespace harness::explore {
namespace {

// The idle steps of one process, for a ComponentWalk: those between which it passes no mark.
struct IdleSteps {
  const Product& product;
  const Explored& explored;
  model::ProcessId process;
  ProcessSet movers;                // it, and its store buffer where there is one
  const std::vector<bool>* places;  // by view: only steps between these, unless null

  [[nodiscard]] ViewId view(StateId state) const {
    return explored.store.component(state, process.value);
  }
  [[nodiscard]] bool has(StateId state) const { return is_place(view(state)); }
  [[nodiscard]] std::size_t first(StateId state) const { return explored.graph.first_edge(state); }
  [[nodiscard]] std::size_t last(StateId state) const { return explored.graph.last_edge(state); }
  [[nodiscard]] StateId target(StateId from, std::size_t edge) const {
    const Edge step = explored.graph.edge(edge);
    const bool is_own = (movers & only(step.process)) != 0;
    if (!is_own || model::is_mark(product.walker().operation(view(from)).kind)) {
      return no_state;
    }
    const ViewId to = view(step.to);
    return is_place(to) && !product.walker().views()[to].marked ? step.to : no_state;
  }

 private:
  [[nodiscard]] bool is_place(ViewId view) const {
    return places == nullptr || (view < places->size() && (*places)[view]);
  }
};

std::vector<bool> places_on_cycles(const IdleSteps& steps) {
  Places places;
  for (StateId from = 0; from < steps.explored.graph.size(); ++from) {
    for (std::size_t i = steps.first(from); i < steps.last(from); ++i) {
      if (const StateId to = steps.target(from, i); to != no_state) {
        places.add_step(steps.view(from), steps.view(to));
      }
    }
  }
  return places.on_cycles();
}

}  // namespace

std::optional<Run> idle_run(const Product& product, const Explored& explored,
                            model::ProcessId process) {
  const Graph& graph = explored.graph;
  const ProcessSet movers = product.movers_of(process);
  const std::vector<bool> places = places_on_cycles({product, explored, process, movers, nullptr});
  if (places.empty()) {
    return std::nullopt;
  }
  const IdleSteps steps{product, explored, process, movers, &places};
  const auto members = nearest_component(
      steps, graph.size(), [](const auto& component) { return component.has_step(); });
  if (members.empty()) {
    return std::nullopt;
  }
  const StateId state = *std::ranges::min_element(members);
  const StepSet inside = steps_inside(steps, graph, members, [](auto, auto) { return true; });
  Run run = run_to(graph, state);
  run.cycle = run.path.size() - 1;
  const auto closes = [&](std::size_t edge) { return graph.edge(edge).to == state; };
  for (const std::size_t edge : walk_to_step(graph, inside, state, closes)) {
    run.path.push_back(graph.edge(edge).to);
    run.movers.push_back(graph.edge(edge).process);
  }
  return run;
}

}  // namespace harness::explore
