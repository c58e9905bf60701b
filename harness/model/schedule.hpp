#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "model/ids.hpp"
#include "model/operation.hpp"

namespace harness::model {

// Something a process did on the way to its next scheduling point: a mark, a plain access.
struct Event {
  ProcessId process;
  Operation operation;
};

// One move of the whole program: `process` does `operation` and runs on to its next scheduling
// point.
struct Step {
  ProcessId process;
  Operation operation;
  bool waits = false;                   // it found no unit and sleeps; nothing else happened
  std::vector<ProcessId> resumed = {};  // sleepers this step let go on; they too ran on
  std::vector<Event> events = {};       // marks and accesses after the operation, in order
  std::vector<std::byte> found = {};    // by an atomic operation that loads: what it found
  std::vector<std::byte> left = {};     // by one that stores, or by a flush: what it left there
  // Under x86-TSO: the store went into the process's store buffer, or the load was answered from
  // it.
  bool in_buffer = false;
};

// Two plain accesses by two processes, at least one a write, that nothing keeps apart.
struct Clash {
  Event first;
  Event second;
  // The first one has been done in an earlier step, and nothing made it known to the process of the
  // second. If not, both are still to be done.
  bool late = false;
};

// A way through the program, from its start.
struct Schedule {
  std::vector<Step> steps;
  std::vector<Event> first = {};  // what all processes did before their first scheduling points
  // A data race: in the last step of `second.process` it stops short of its access; so does
  // `first.process` in its own, unless it is late: then both stand before theirs at the end.
  std::optional<Clash> clash = {};
  // The steps from this index on are repeated for ever; without any, everything stays as it is.
  std::optional<std::size_t> cycle = {};
};

}  // namespace harness::model
