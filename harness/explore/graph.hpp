#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "explore/blocks.hpp"
#include "model/ids.hpp"

namespace harness::explore {

// Names one global state, in the order of discovery (breadth first), from 0.
using StateId = std::uint32_t;

struct Edge {
  StateId to;
  model::ProcessId process;  // who moves
};

// The states that were explored and the steps between them: 4 bytes a state, 5 a step. States are
// added in the order of their numbers: all steps of one, then all of the next.
class Graph {
 public:
  // Adds a step of the state that is being added.
  void add_edge(StateId to, model::ProcessId process) {
    targets_.push_back(to);
    movers_.push_back(static_cast<std::uint8_t>(process.value));
  }
  // Ends the state that is being added.
  void close_state() {
    if (ends_.size() % stretch == 0) {
      starts_.push_back(last_end_);
    }
    last_end_ = targets_.size();
    ends_.push_back(static_cast<std::uint32_t>(last_end_ - starts_.back()));
  }

  // States whose steps are all there.
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::size_t edge_count() const { return targets_.size(); }
  [[nodiscard]] std::size_t first_edge(StateId state) const {
    return state == 0 ? 0 : last_edge(state - 1);
  }
  [[nodiscard]] std::size_t last_edge(StateId state) const {
    return starts_[state / stretch] + ends_[state];
  }
  [[nodiscard]] Edge edge(std::size_t index) const {
    return {targets_[index], model::ProcessId{movers_[index]}};
  }
  [[nodiscard]] std::size_t memory() const;  // bytes

 private:
  // States whose steps are counted from the same one on: few enough for a count of 32 bits.
  static constexpr std::size_t stretch = std::size_t{1} << 16;

  Blocks<StateId> targets_;
  Blocks<std::uint8_t> movers_;
  Blocks<std::uint32_t> ends_;  // by state: where its steps end, from the start of its stretch
  std::vector<std::uint64_t> starts_;  // by stretch: where the steps of its first state begin
  std::size_t last_end_ = 0;
};

}  // namespace harness::explore
