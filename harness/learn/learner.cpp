#include "learn/learner.hpp"

#include <utility>

#include "model/ensure.hpp"

namespace harness::learn {

model::NodeId Learner::start(model::ProcessId process) {
  if (const auto known = starts_.find(process); known != starts_.end()) {
    return known->second;
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
