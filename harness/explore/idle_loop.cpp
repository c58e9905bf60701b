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

// By process: the steps of each, and of its store buffer.
std::vector<IdleSteps> idle_steps(const Product& product, const Explored& explored) {
  std::vector<IdleSteps> steps;
  for (std::uint32_t process = 0; process < product.processes(); ++process) {
    steps.push_back({product, explored, {process}, product.movers_of({process}), nullptr});
  }
  return steps;
}

}  // namespace

IdleLoops::IdleLoops(const Product& product, const Explored& explored)
    : product_(product), explored_(explored) {
  const std::vector<IdleSteps> all_steps = idle_steps(product, explored);
  std::vector<Places> places(all_steps.size());
  const Graph& graph = explored.graph;
  for (StateId from = 0; from < graph.size(); ++from) {
    for (std::size_t i = graph.first_edge(from); i < graph.last_edge(from); ++i) {
      const std::uint32_t process = product.owner_of(graph.edge(i).process).value;
      const IdleSteps& steps = all_steps[process];
      if (const StateId to = steps.target(from, i); to != no_state) {
        places[process].add_step(steps.view(from), steps.view(to));
      }
    }
  }
  for (const Places& of_process : places) {
    places_.push_back(of_process.on_cycles());
  }
}

std::optional<Run> IdleLoops::run_of(model::ProcessId process) const {
  const Graph& graph = explored_.graph;
  const std::vector<bool>& places = places_[process.value];
  if (places.empty()) {
    return std::nullopt;
  }
  const IdleSteps steps{product_, explored_, process, product_.movers_of(process), &places};
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
