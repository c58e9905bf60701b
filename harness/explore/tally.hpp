#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "explore/lasso.hpp"
#include "explore/pursuit.hpp"

namespace harness::explore {

// How often rivals enter while a process waits in earnest for its region. An entry counts if the
// process waits at some moment at which it may happen: all through the step that passes it, or, if
// it is fresh, at any time from then on until the rival moves again. Exact: the most over all
// executions.
//
// For that the pursuit is unrolled, from the nodes in which the process waits: beside the node it
// is kept which fresh entries have not yet been counted (none while the process waits).
class Tally {
 public:
  explicit Tally(const Pursuit& pursuit);

  // The most entries during one wait; none if there is no such number.
  [[nodiscard]] std::optional<std::uint32_t> most() const { return most_; }

  // A cycle that goes on counting, with the shortest way there. Requires: most() is none.
  [[nodiscard]] Run endless_run(const Graph& graph) const;
  // A shortest run with more entries than `bound` during one wait. Requires: most() is larger.
  [[nodiscard]] Run run_beyond(const Graph& graph, std::uint32_t bound) const;

 private:
  friend class TallySearch;
  void unroll();
  StateId number(StateId node, ProcessSet pending);
  void follow(StateId from, std::size_t edge, ProcessSet pending);
  void measure();
  void note_endless(std::size_t edge);
  [[nodiscard]] std::uint32_t fresh_at(StateId unrolled) const;

  const Pursuit& pursuit_;
  Graph graph_;                             // unrolled
  std::vector<StateId> nodes_;              // by unrolled node: that of the pursuit
  std::vector<ProcessSet> pending_;         // by unrolled node
  std::vector<std::uint8_t> counts_;        // by unrolled edge
  std::vector<StateId> without_pending_;    // by node of the pursuit: unrolled, nothing pending
  std::vector<std::vector<StateId>> with_;  // by node: unrolled, something pending
  std::optional<std::uint32_t> most_ = 0;
  std::optional<std::size_t>
      endless_;  // the edge to the nearest node that counts and lies on a cycle
};

}  // namespace harness::explore
