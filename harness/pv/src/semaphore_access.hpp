#pragma once

#include <atomic>

#include "places.hpp"
#include "pv/semaphore.hpp"
#include "wire/gate.hpp"

namespace pv {

// The way to a semaphore's private parts.
struct SemaphoreAccess {
  using Any = detail::AnySemaphore;

  static std::uint64_t magic(const Any& semaphore) { return semaphore.magic_; }
  static std::int32_t initial(const Any& semaphore) { return semaphore.initial_; }
  static std::int32_t& value(Any& semaphore) { return semaphore.value_; }
  // Requires: is_queued(semaphore).
  static std::array<std::uint8_t, 64>& queue(Any& semaphore) {
    return static_cast<detail::QueuedSemaphore&>(semaphore).queue_;
  }

  static bool is_record(const Any& semaphore) {
    return semaphore.magic_ == harness::wire::semaphore_magic;
  }
  static bool is_binary(const Any& semaphore) {
    return semaphore.magic_ == harness::wire::binary_semaphore_magic;
  }
  static bool is_integer(const Any& semaphore) {
    return semaphore.magic_ == harness::wire::integer_semaphore_magic;
  }
  static bool is_queued(const Any& semaphore) {
    return is_record(semaphore) || is_binary(semaphore);
  }

  // The semaphore at an offset of the segment. Requires: there is one.
  static Any& at(std::uint32_t offset) { return *reinterpret_cast<Any*>(segment_place + offset); }
};

}  // namespace pv
