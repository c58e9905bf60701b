#include "explore/own_steps.hpp"

#include <algorithm>

#include "explore/components.hpp"
#include "explore/nearest_component.hpp"

namespace harness::explore {

void Places::add_step(std::uint32_t from, std::uint32_t to) {
  if (from >= last_.size()) {
    last_.resize(from + 1, 0);
  }
  if (last_[from] != to + 1) {  // most steps from a place lead to the same
    last_[from] = to + 1;
    steps_.insert({from, to});
  }
}

std::vector<bool> Places::on_cycles() const {
  std::uint32_t count = 0;
  for (const auto& [from, to] : steps_) {
    count = std::max({count, from + 1, to + 1});
  }
  Graph graph;
  auto step = steps_.begin();
  for (std::uint32_t place = 0; place < count; ++place) {
    for (; step != steps_.end() && step->first == place; ++step) {
      graph.add_edge(step->second, {});
    }
    graph.close_state();
  }
  const Components parts = components(graph);
  std::vector<bool> on_cycles(count, false);
  for (const auto& [from, to] : steps_) {
    const bool is_inside = parts.of(from) == parts.of(to);
    on_cycles[from] = on_cycles[from] || is_inside;
  }
  return std::ranges::count(on_cycles, true) == 0 ? std::vector<bool>{} : on_cycles;
}

StateSet on_own_cycles(const OwnSteps& steps) {
  StateSet on_cycles(steps.graph.size(), false);
  for_each_component(steps, steps.graph.size(), [&](const auto& component) {
    if (component.has_step()) {
      for (const StateId state : component.members) {
        on_cycles[state] = true;
      }
    }
  });
  return on_cycles;
}

}  // namespace harness::explore
