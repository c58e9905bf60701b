#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "learn/alike.hpp"
#include "learn/automaton.hpp"
#include "learn/processes.hpp"

namespace harness::learn {

// Thrown where local states that were taken for one turn out to go on differently. What was
// concluded from their being one is void.
struct Unlike {};

// Answers what a process does next: from what has been learned, and only what is not yet known by
// running the process. What Processes throws passes through, and nothing is learned then.
class Learner {
 public:
  // `processes` must outlive the learner.
  explicit Learner(Processes& processes) : processes_(processes) {}

  // Where `process` is before its first operation.
  model::NodeId start(model::ProcessId process);

  // Where a process that is at `from` gets to when it is told `answer`. The reference stays valid
  // until local states are taken for one, or no longer. Requires: the operation of `from` is not
  // the last; while some are taken for one, `from` is what this or `start` has returned since.
  // Throws Unlike; all that was learned is kept.
  const Transition& go_on(model::NodeId from, const Answer& answer);

  // From now on local states that behave alike, as far as is learned, are taken for one: the first
  // of them. When one is told something new, all of its like are told the same, and have to go on
  // behaving alike. Returns whether there are any; if not, all are told apart.
  bool take_alike_for_one();
  [[nodiscard]] bool takes_alike_for_one() const { return alike_.has_value(); }
  // What it is told as, now.
  [[nodiscard]] model::NodeId told_as(model::NodeId node) const {
    return alike_ ? alike_->first_of(node) : node;
  }
  // From now on all are told apart again.
  void tell_apart();

  [[nodiscard]] const Automaton& automaton() const { return automaton_; }

  // How often a process was run: starts and steps that were not known.
  [[nodiscard]] std::size_t asks() const { return asks_; }

 private:
  const Transition& learned(model::NodeId from, const Answer& answer);
  [[nodiscard]] Transition of_all_alike(model::NodeId from, const Answer& answer);

  Processes& processes_;
  Automaton automaton_;
  std::map<model::ProcessId, model::NodeId> starts_;
  std::optional<Alike> alike_;  // none: all are told apart
  std::map<std::pair<model::NodeId, Answer>, Transition> of_alike_;
  std::size_t asks_ = 0;
};

}  // namespace harness::learn
