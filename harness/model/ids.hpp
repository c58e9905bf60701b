#pragma once

#include <compare>
#include <cstdint>

namespace harness::model {

// Names one process of the program under check, counted over all roles from 0.
struct ProcessId {
  std::uint32_t value = 0;
  auto operator<=>(const ProcessId&) const = default;
};

// Names one semaphore of the shared segment, in the order of their addresses, from 0.
struct SemaphoreId {
  std::uint32_t value = 0;
  auto operator<=>(const SemaphoreId&) const = default;
};

// Names one local state: a process stopped before an operation, with all its private memory.
struct NodeId {
  std::uint32_t value = 0;
  auto operator<=>(const NodeId&) const = default;
};

}  // namespace harness::model
