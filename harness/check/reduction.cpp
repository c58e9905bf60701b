#include "check/reduction.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "explore/components.hpp"

namespace harness::check {
namespace {

// Whether some local state leads back to itself, as far as is learned.
bool goes_round(const learn::Automaton& automaton) {
  explore::Graph graph;
  for (std::uint32_t node = 0; node < automaton.size(); ++node) {
    for (const auto& [answer, transition] : automaton.outgoing(model::NodeId{node})) {
      graph.add_edge(transition.to.value, {});
    }
    graph.close_state();
  }
  return explore::components(graph).count() < graph.size();
}

bool goes_round(const explore::Graph& graph) {
  if (explore::components(graph).count() < graph.size()) {
    return true;
  }
  for (explore::StateId state = 0; state < graph.size(); ++state) {
    for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
      if (graph.edge(i).to == state) {
        return true;
      }
    }
  }
  return false;
}

// What an atomic does can be told apart by everybody who looks at it.
bool has_atomics(const learn::Automaton& automaton) {
  for (std::uint32_t node = 0; node < automaton.size(); ++node) {
    if (model::is_atomic(automaton.node(model::NodeId{node}).operation.kind)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool may_reduce(const Job& job, const model::Program& program, const learn::Automaton& automaton) {
  const auto& demands = job.spec->waiting().regions;
  const bool counts_entries = std::ranges::any_of(demands, [](const spec::WaitingDemand& demand) {
    return demand.bound != nullptr || demand.progress;
  });
  const bool only_counted = std::ranges::all_of(program.semaphores, [](const auto& semaphore) {
    return semaphore.kind == model::SemaphoreKind::record;
  });
  if (counts_entries || !only_counted || has_atomics(automaton) ||
      job.reduction == Reduction::off) {
    return false;
  }
  return job.reduction == Reduction::on || !goes_round(automaton);
}

bool says_enough(const explore::Product& product, const explore::Explored& few) {
  return !goes_round(few.graph) && !product.rules_ask_who_can_move() &&
         product.never_seen().empty();
}

}  // namespace harness::check
