#include "learn/learner.hpp"

#include <utility>

#include "model/ensure.hpp"

namespace harness::learn {

model::NodeId Learner::start(model::ProcessId process) {
  if (const auto known = starts_.find(process); known != starts_.end()) {
    return told_as(known->second);
  }
  ++asks_;
  Stop stop = processes_.start(process);
  const model::NodeId node = automaton_.intern({.fingerprint = stop.fingerprint,
                                                .operation = std::move(stop.operation),
                                                .process = process});
  starts_.emplace(process, node);
  return node;
}

const Transition& Learner::go_on(model::NodeId from, const Answer& answer) {
  if (!alike_) {
    return learned(from, answer);
  }
  const auto known = of_alike_.find({from, answer});
  return known != of_alike_.end()
             ? known->second
             : of_alike_.emplace(std::pair(from, answer), of_all_alike(from, answer)).first->second;
}

bool Learner::take_alike_for_one() {
  tell_apart();
  Alike alike(automaton_);
  if (alike.count() == alike.size()) {
    return false;
  }
  alike_ = std::move(alike);
  return true;
}

void Learner::tell_apart() {
  of_alike_.clear();
  alike_.reset();
}

Transition Learner::of_all_alike(model::NodeId from, const Answer& answer) {
  const Transition& first = learned(from, answer);
  const model::NodeId to = alike_->first_of(first.to);
  for (const model::NodeId other : alike_->all_of(from)) {
    const Transition& same = learned(other, answer);
    if (alike_->first_of(same.to) != to || same.written != first.written) {
      throw Unlike{};
    }
  }
  return {.to = to, .written = first.written};
}

const Transition& Learner::learned(model::NodeId from, const Answer& answer) {
  if (const Transition* known = automaton_.find(from, answer)) {
    return *known;
  }
  model::ensure(!model::is_last(automaton_.node(from).operation.kind),
                "a process goes on only from an operation that is not its last");
  ++asks_;
  Stop stop = processes_.go_on(automaton_, from, answer);
  // The process of `from`, whoever is asking: only for that one is the path to `from` known to lead
  // there, and the path to the new node goes through it.
  const model::NodeId to = automaton_.intern({.fingerprint = stop.fingerprint,
                                              .operation = std::move(stop.operation),
                                              .process = automaton_.node(from).process,
                                              .parent = from,
                                              .answer = answer});
  return automaton_.add(from, answer, {.to = to, .written = std::move(stop.written)});
}

}  // namespace harness::learn
