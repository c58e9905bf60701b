#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "explore/interned.hpp"
#include "model/semaphore.hpp"

namespace harness::explore {

// The states that semaphores of one kind were seen in, by number, and what P and V make of them:
// each is worked out by the model once and looked up from then on.
class SemaphoreTable {
 public:
  struct AfterP {
    std::uint32_t state;
    bool granted;
  };
  struct AfterV {
    std::uint32_t state;
    std::optional<model::ProcessId> resumed;
  };

  // For semaphores that `processes` processes use, at most 32.
  SemaphoreTable(model::Strength strength, std::size_t processes,
                 model::SemaphoreKind kind = model::SemaphoreKind::record);

  [[nodiscard]] model::Strength strength() const { return strength_; }
  std::uint32_t id(const model::SemaphoreState& state);
  [[nodiscard]] const model::SemaphoreState& operator[](std::uint32_t id) const {
    return states_[id];
  }
  [[nodiscard]] std::int32_t value(std::uint32_t id) const { return values_[id]; }
  // Whether `process` sleeps in the queue.
  [[nodiscard]] bool queues(std::uint32_t id, model::ProcessId process) const {
    return (queued_[id] >> process.value & 1U) != 0;
  }
  // Whether P can be called now: without a queue only when it will be granted.
  [[nodiscard]] bool can_try_p(std::uint32_t id, model::ProcessId process) const {
    return keeps_queue_ ? !queues(id, process) : values_[id] > 0;
  }

  // Requires: can_try_p(id, process).
  AfterP p(std::uint32_t id, model::ProcessId process);
  // All outcomes; the reference stays valid.
  const std::vector<AfterV>& v(std::uint32_t id);
  // Takes `amount` units at once. Requires: nobody queues, as many are there.
  std::uint32_t take(std::uint32_t id, std::int32_t amount);

 private:
  model::Strength strength_;
  model::SemaphoreKind kind_;
  bool keeps_queue_;
  std::size_t processes_;
  Interned<model::SemaphoreState> states_;
  std::vector<std::int32_t> values_;            // by state
  std::vector<std::uint32_t> queued_;           // by state, bit i for process i
  std::vector<std::optional<AfterP>> after_p_;  // by state and process
  std::deque<std::vector<AfterV>> after_v_;     // by state; empty: not worked out yet
};

}  // namespace harness::explore
