#pragma once

#include "pv/semaphore.hpp"

namespace pv {

// The way to a semaphore's private parts.
struct SemaphoreAccess {
  static std::uint64_t magic(const Semaphore& semaphore) { return semaphore.magic_; }
  static std::int32_t initial(const Semaphore& semaphore) { return semaphore.initial_; }
  static std::int32_t& value(Semaphore& semaphore) { return semaphore.value_; }
  static std::array<std::uint8_t, 64>& queue(Semaphore& semaphore) { return semaphore.queue_; }
};

}  // namespace pv
