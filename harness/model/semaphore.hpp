#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "model/operation.hpp"
#include "model/semaphore_kind.hpp"

namespace harness::model {

// Who gets a unit when several wait (Dijkstra 1965 left it open; Stark 1982 named the kinds).
enum class Strength : std::uint8_t {
  strong,   // V hands the unit to whoever waits longest
  weak,     // V hands it to any one that waits
  barging,  // V only adds a unit; whoever comes first takes it, as with sem_t
};

std::string_view name_of(Strength strength);

// The strength of that name, if there is one.
std::optional<Strength> strength_named(std::string_view name);

// Whether those who wait for such a semaphore stand in its queue. If not, they wait outside of it,
// and whoever comes first when a unit is there has it: integer semaphores have no queue under any
// strength.
bool keeps_queue(SemaphoreKind kind, Strength strength);

// A semaphore. Below zero the value of a record semaphore counts the processes in its queue; the
// others are never below zero.
struct SemaphoreState {
  std::int32_t value = 0;
  std::vector<ProcessId> queue;  // who waits, longest first; sorted by id when weak
  auto operator<=>(const SemaphoreState&) const = default;
};

// What P did to one semaphore.
struct AfterP {
  SemaphoreState state;
  bool granted = false;  // false: the process waits now
};

// What V did: the state, and whom it let go on (nobody, or one).
struct AfterV {
  SemaphoreState state;
  std::vector<ProcessId> resumed;
};

// P by `process`. Requires: `process` is not in the queue.
// Without a queue, a process that cannot have a unit leaves the state unchanged.
AfterP p(const SemaphoreState& state, ProcessId process, Strength strength,
         SemaphoreKind kind = SemaphoreKind::record);

// V: every outcome that `strength` allows; exactly one unless it is weak and several wait.
std::vector<AfterV> v(const SemaphoreState& state, Strength strength,
                      SemaphoreKind kind = SemaphoreKind::record);

// Whether all demands can be met at once (`values` in the order of `demands`).
bool can_take(std::span<const std::int32_t> values, std::span<const Demand> demands);

}  // namespace harness::model
