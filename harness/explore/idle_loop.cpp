#include "explore/idle_loop.hpp"

#include <algorithm>
#include <vector>

#include "explore/components.hpp"

namespace harness::explore {
namespace {

// The same states with the idle steps of one process.
Graph idle_steps(const Product& product, const Explored& explored, model::ProcessId process) {
  std::vector<std::uint32_t> tuple(product.width());
  std::vector<ViewId> views;  // of the process, by state
  views.reserve(explored.store.size());
  for (StateId state = 0; state < explored.store.size(); ++state) {
    explored.store.read(state, tuple);
    views.push_back(tuple[process.value]);
  }
  const Walker& walker = product.walker();
  Graph idle;
  for (StateId state = 0; state < views.size(); ++state) {
    const bool starts_idle = !model::is_mark(walker.operation(views[state]).kind);
    for (std::size_t i = explored.graph.first_edge(state); i < explored.graph.last_edge(state);
         ++i) {
      const Edge edge = explored.graph.edge(i);
      if (edge.process == process && starts_idle && !walker.views()[views[edge.to]].marked) {
        idle.add_edge(edge.to, process);
      }
    }
    idle.close_state();
  }
  return idle;
}

bool is_cycle(const Graph& idle, const Components& parts, StateId state) {
  const ComponentId id = parts.of(state);
  for (std::size_t i = idle.first_edge(state); i < idle.last_edge(state); ++i) {
    if (parts.of(idle.edge(i).to) == id) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Run> idle_run(const Product& product, const Explored& explored,
                            model::ProcessId process) {
  const Graph idle = idle_steps(product, explored, process);
  if (idle.edge_count() == 0) {
    return std::nullopt;
  }
  const Components parts = components(idle);
  for (StateId state = 0; state < idle.size(); ++state) {
    if (!is_cycle(idle, parts, state)) {
      continue;
    }
    StateSet allowed(idle.size(), false);
    for (const StateId member : parts.members(parts.of(state))) {
      allowed[member] = true;
    }
    Run run = run_to(explored.graph, state);
    run.cycle = run.path.size() - 1;
    const auto closes = [&](std::size_t edge) { return idle.edge(edge).to == state; };
    for (const std::size_t edge : walk_to_step(idle, allowed, state, closes)) {
      run.path.push_back(idle.edge(edge).to);
      run.movers.push_back(process);
    }
    return run;
  }
  return std::nullopt;
}

}  // namespace harness::explore
