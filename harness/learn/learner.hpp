#pragma once

#include <cstddef>
#include <map>

#include "learn/automaton.hpp"
#include "learn/processes.hpp"

namespace harness::learn {

// Answers what a process does next: from what has been learned, and only what is not yet known by
// running the process. What Processes throws passes through, and nothing is learned then.
class Learner {
 public:
  // `processes` must outlive the learner.
  explicit Learner(Processes& processes) : processes_(processes) {}

  // Where `process` is before its first operation.
  model::NodeId start(model::ProcessId process);

  // Where a process that is at `from` gets to when it is told `answer`. The reference stays valid.
  // Requires: the operation of `from` is not the last.
  const Transition& go_on(model::NodeId from, const Answer& answer);

  [[nodiscard]] const Automaton& automaton() const { return automaton_; }

  // How often a process was run: starts and steps that were not known.
  [[nodiscard]] std::size_t asks() const { return asks_; }

 private:
  Processes& processes_;
  Automaton automaton_;
  std::map<model::ProcessId, model::NodeId> starts_;
  std::size_t asks_ = 0;
};

}  // namespace harness::learn
