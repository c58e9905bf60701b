#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/ids.hpp"
#include "model/semaphore_kind.hpp"

namespace harness::model {

// One process to be: the `index`-th that runs `role`.
struct ProcessName {
  std::string role;
  std::uint32_t index = 0;      // from 0, within its role
  std::uint32_t role_size = 1;  // processes that run this role
};

// A semaphore where the program constructed it.
struct SemaphoreInfo {
  std::uint32_t offset = 0;  // in the segment, bytes
  std::int32_t initial = 0;  // units at the start; not negative
  std::string name;          // as the student calls it, "fork[2]"
  SemaphoreKind kind = SemaphoreKind::record;
};

// What is fixed before the first step: who runs, which semaphores there are, what the segment
// holds.
struct Program {
  std::vector<ProcessName> processes;
  std::vector<SemaphoreInfo> semaphores;  // by offset
  std::vector<std::byte> segment;         // initial bytes
};

// "philosopher 2", or just "barber" when the role has one process.
std::string name_of(const ProcessName& process);

}  // namespace harness::model
