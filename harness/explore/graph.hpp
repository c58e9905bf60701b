#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/ids.hpp"

namespace harness::explore {

// Names one global state, in the order of discovery (breadth first), from 0.
using StateId = std::uint32_t;

struct Edge {
  StateId to;
  model::ProcessId process;  // who moves
};

// The states that were explored and the steps between them, 5 bytes a step. States are added in the
// order of their numbers: all steps of one, then all of the next.
class Graph {
 public:
  // Adds a step of the state that is being added.
  void add_edge(StateId to, model::ProcessId process) {
    targets_.push_back(to);
    movers_.push_back(static_cast<std::uint8_t>(process.value));
  }
  // Ends the state that is being added.
  void close_state() { ends_.push_back(targets_.size()); }

  // States whose steps are all there.
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::size_t edge_count() const { return targets_.size(); }
  [[nodiscard]] std::size_t first_edge(StateId state) const {
    return state == 0 ? 0 : ends_[state - 1];
  }
  [[nodiscard]] std::size_t last_edge(StateId state) const { return ends_[state]; }
  [[nodiscard]] Edge edge(std::size_t index) const {
    return {targets_[index], model::ProcessId{movers_[index]}};
  }
  [[nodiscard]] std::size_t memory() const;  // bytes

 private:
  std::vector<StateId> targets_;
  std::vector<std::uint8_t> movers_;
  std::vector<std::uint64_t> ends_;
};

}  // namespace harness::explore
