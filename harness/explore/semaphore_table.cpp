#include "explore/semaphore_table.hpp"

#include "explore/sets.hpp"
#include "model/ensure.hpp"

namespace harness::explore {

SemaphoreTable::SemaphoreTable(model::Strength strength, std::size_t processes,
                               model::SemaphoreKind kind)
    : strength_(strength),
      kind_(kind),
      keeps_queue_(model::keeps_queue(kind, strength)),
      processes_(processes) {
  model::ensure(processes <= most_processes, "a semaphore's queue is a set of 32 processes");
}

std::uint32_t SemaphoreTable::id(const model::SemaphoreState& state) {
  const std::uint32_t id = states_.id(state);
  if (id == values_.size()) {
    values_.push_back(state.value);
    ProcessSet queued = 0;
    for (const model::ProcessId process : state.queue) {
      queued |= only(process);
    }
    queued_.push_back(queued);
    after_p_.resize(after_p_.size() + processes_);
    after_v_.emplace_back();
  }
  return id;
}

SemaphoreTable::AfterP SemaphoreTable::p(std::uint32_t id, model::ProcessId process) {
  const std::size_t at = id * processes_ + process.value;
  if (!after_p_[at]) {
    const model::AfterP after = model::p(states_[id], process, strength_, kind_);
    const std::uint32_t state = this->id(after.state);  // may grow the tables
    after_p_[at] = AfterP{state, after.granted};
  }
  return *after_p_[at];
}

const std::vector<SemaphoreTable::AfterV>& SemaphoreTable::v(std::uint32_t id) {
  if (after_v_[id].empty()) {
    std::vector<AfterV> outcomes;
    for (const model::AfterV& after : model::v(states_[id], strength_, kind_)) {
      const auto resumed =
          after.resumed.empty() ? std::nullopt : std::optional(after.resumed.front());
      outcomes.push_back({this->id(after.state), resumed});
    }
    after_v_[id] = std::move(outcomes);
  }
  return after_v_[id];
}

std::uint32_t SemaphoreTable::take(std::uint32_t id, std::int32_t amount) {
  model::SemaphoreState state = states_[id];
  model::ensure(state.queue.empty() && state.value >= amount, "units are taken that are there");
  state.value -= amount;
  return this->id(state);
}

}  // namespace harness::explore
