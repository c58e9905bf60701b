#pragma once

#include "learn/automaton.hpp"

namespace harness::learn {

// The processes of a program, each of which can be run alone from any local state it has been seen
// in: real ones in a check, scripted ones in the tests.
class Processes {
 public:
  Processes() = default;
  Processes(const Processes&) = delete;
  Processes& operator=(const Processes&) = delete;
  virtual ~Processes() = default;

  // Starts `process` afresh and runs it to its first operation.
  virtual Stop start(model::ProcessId process) = 0;

  // Takes the process that is at `from` one step on: answers its operation, runs it to the next.
  // Requires: the node's operation is not the last.
  virtual Stop go_on(const Automaton& automaton, model::NodeId from, const Answer& answer) = 0;
};

}  // namespace harness::learn
