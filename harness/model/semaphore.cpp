#include "model/semaphore.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "model/ensure.hpp"
#include "model/named.hpp"

namespace harness::model {
namespace {

constexpr auto table = std::to_array<Named<Strength>>({
    {Strength::strong, "strong"},
    {Strength::weak, "weak"},
    {Strength::barging, "barging"},
});
static_assert(is_in_order(table));

void join_queue(std::vector<ProcessId>& queue, ProcessId process, Strength strength) {
  // Under weak semaphores the order of arrival decides nothing; sorted, equal states look equal.
  const auto place =
      strength == Strength::weak ? std::ranges::upper_bound(queue, process) : queue.end();
  queue.insert(place, process);
}

// V hands its unit to the `index`-th of the queue.
AfterV hand_over(const SemaphoreState& state, std::size_t index, SemaphoreKind kind) {
  AfterV after{state, {state.queue[index]}};
  after.state.value += kind == SemaphoreKind::record ? 1 : 0;
  after.state.queue.erase(after.state.queue.begin() + static_cast<std::ptrdiff_t>(index));
  return after;
}

// The units that `demands` take from one semaphore in all.
std::int64_t sum_of_amounts(std::span<const Demand> demands, SemaphoreId semaphore) {
  std::int64_t sum = 0;
  for (const Demand& demand : demands) {
    sum += demand.semaphore == semaphore ? demand.amount : 0;
  }
  return sum;
}

}  // namespace

std::string_view name_of(Strength strength) {
  return row_of(table, strength).name;
}

std::optional<Strength> strength_named(std::string_view name) {
  return value_named(table, name);
}

bool keeps_queue(SemaphoreKind kind, Strength strength) {
  return kind != SemaphoreKind::integer && strength != Strength::barging;
}

AfterP p(const SemaphoreState& state, ProcessId process, Strength strength, SemaphoreKind kind) {
  ensure(std::ranges::find(state.queue, process) == state.queue.end(),
         "a process that waits does no P");
  AfterP after{state, state.value > 0};
  if (after.granted) {
    --after.state.value;
  } else if (keeps_queue(kind, strength)) {
    after.state.value -= kind == SemaphoreKind::record ? 1 : 0;
    join_queue(after.state.queue, process, strength);
  }
  return after;
}

std::vector<AfterV> v(const SemaphoreState& state, Strength strength, SemaphoreKind kind) {
  ensure(keeps_queue(kind, strength) || state.queue.empty(),
         "nobody stands in a queue that is not kept");
  if (state.queue.empty()) {
    const bool is_lost = kind == SemaphoreKind::binary && state.value == 1;
    return {AfterV{.state = {state.value + (is_lost ? 0 : 1), {}}, .resumed = {}}};
  }
  const std::size_t candidates = strength == Strength::weak ? state.queue.size() : 1;
  std::vector<AfterV> outcomes;
  for (std::size_t i = 0; i < candidates; ++i) {
    outcomes.push_back(hand_over(state, i, kind));
  }
  return outcomes;
}

bool can_take(std::span<const std::int32_t> values, std::span<const Demand> demands) {
  ensure(values.size() == demands.size(), "each demand comes with its semaphore's value");
  for (std::size_t i = 0; i < demands.size(); ++i) {
    // The sum: a semaphore that is named twice must hold the units of both demands.
    if (values[i] < demands[i].threshold ||
        values[i] < sum_of_amounts(demands, demands[i].semaphore)) {
      return false;
    }
  }
  return true;
}

}  // namespace harness::model
