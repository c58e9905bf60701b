#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "explore/pursuit.hpp"

namespace harness::explore {

// A pursuit in which it is kept which fresh entries have not yet been counted: none while the
// process waits. A node is a state, by its number, with nothing pending; or, numbered behind all
// states, a state with something pending. Nodes of the second kind come into being when a step
// first leads there. 4 bytes a state, 12 a node of the second kind.
//
// An entry counts if the process waits at some moment at which it may happen: all through the step
// that passes it, or, if it is fresh, at any time from then on until the rival moves again.
class Unrolled {
 public:
  // `pursuit` must outlive it.
  explicit Unrolled(const Pursuit& pursuit);

  struct Step {
    StateId to;           // a node; no_state if it leads out of the pursuit
    std::uint32_t count;  // of entries, with this step
  };

  // As for a ComponentWalk; steps are edges of the pursuit's graph.
  [[nodiscard]] std::size_t first(StateId node) const {
    return pursuit_.graph.first_edge(state(node));
  }
  [[nodiscard]] std::size_t last(StateId node) const {
    return pursuit_.graph.last_edge(state(node));
  }
  [[nodiscard]] StateId target(StateId node, std::size_t edge) { return step(node, edge).to; }

  Step step(StateId node, std::size_t edge);
  [[nodiscard]] StateId state(StateId node) const {
    return node < states() ? node : late_[node - states()].state;
  }
  // What counts at once if the wait begins there.
  [[nodiscard]] std::uint32_t fresh_at(StateId node) const;

 private:
  struct Late {
    StateId state;
    ProcessSet pending;
    StateId next;  // the next node of the same state
  };

  [[nodiscard]] StateId states() const { return static_cast<StateId>(pursuit_.graph.size()); }
  StateId number(StateId state, ProcessSet pending);

  const Pursuit& pursuit_;
  std::vector<StateId> first_late_;  // by state: a node with something pending, or no_state
  std::vector<Late> late_;
};

}  // namespace harness::explore
