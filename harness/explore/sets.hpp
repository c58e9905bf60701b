#pragma once

#include <cstdint>
#include <vector>

#include "model/ensure.hpp"
#include "model/ids.hpp"

namespace harness::explore {

// States of a graph, one bit each, by StateId; as long as the graph.
using StateSet = std::vector<bool>;

// Steps of a graph, one bit each, by the index of their edge.
using StepSet = std::vector<bool>;

// Processes, bit i for process i.
using ProcessSet = std::uint32_t;

inline constexpr std::uint32_t most_processes = 32;

// The set of this process alone. Requires: process.value < most_processes.
inline ProcessSet only(model::ProcessId process) {
  model::ensure(process.value < most_processes, "a process set has room for every process");
  return ProcessSet{1} << process.value;
}

}  // namespace harness::explore
