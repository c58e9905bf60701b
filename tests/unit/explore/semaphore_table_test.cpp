#include "explore/semaphore_table.hpp"

#include <algorithm>
#include <random>

#include "model/ensure.hpp"
#include "support/catch.hpp"

namespace {

using namespace harness::explore;
using harness::model::BrokenPromise;
using harness::model::ProcessId;
using harness::model::SemaphoreKind;
using harness::model::SemaphoreState;
using harness::model::Strength;

bool is_in(const SemaphoreState& state, ProcessId process) {
  return std::ranges::count(state.queue, process) != 0;
}

}  // namespace

TEST_CASE("a table of semaphores does what the model does", "[explore]") {
  const Strength strength = GENERATE(Strength::strong, Strength::weak, Strength::barging);
  const SemaphoreKind kind =
      GENERATE(SemaphoreKind::record, SemaphoreKind::binary, SemaphoreKind::integer);
  constexpr std::uint32_t processes = 5;
  std::mt19937 random(3);
  SemaphoreTable table(strength, processes, kind);
  SemaphoreState state{.value = 1, .queue = {}};
  std::uint32_t id = table.id(state);
  for (int step = 0; step < 5000; ++step) {
    const ProcessId process{static_cast<std::uint32_t>(random() % processes)};
    REQUIRE(table[id] == state);
    REQUIRE(table.value(id) == state.value);
    REQUIRE(table.queues(id, process) == is_in(state, process));
    const bool queues = strength != Strength::barging && kind != SemaphoreKind::integer;
    const bool can_try = queues ? !is_in(state, process) : state.value > 0;
    REQUIRE(table.can_try_p(id, process) == can_try);
    if (can_try && random() % 2 == 0) {
      const auto expected = harness::model::p(state, process, strength, kind);
      const SemaphoreTable::AfterP after = table.p(id, process);
      REQUIRE(after.granted == expected.granted);
      state = expected.state;
      id = after.state;
    } else if (state.value < 5) {
      const auto expected = harness::model::v(state, strength, kind);
      const auto& after = table.v(id);
      REQUIRE(after.size() == expected.size());
      const std::size_t choice = random() % expected.size();
      const auto& resumed = expected[choice].resumed;
      REQUIRE(after[choice].resumed ==
              (resumed.empty() ? std::nullopt : std::optional(resumed.front())));
      state = expected[choice].state;
      id = after[choice].state;
    }
  }
}

TEST_CASE("equal semaphores have one number", "[explore]") {
  SemaphoreTable table(Strength::strong, 2);
  const std::uint32_t one = table.id({1, {}});
  const std::uint32_t none = table.id({0, {}});
  CHECK(one != none);
  CHECK(table.p(one, {0}).state == none);
  CHECK(table.p(one, {1}).state == none);
  CHECK(table.v(none).at(0).state == one);
  CHECK(table.take(one, 1) == none);
  CHECK(table.take(one, 0) == one);
}

TEST_CASE("the outcomes of V stay where they are while others are worked out", "[explore]") {
  SemaphoreTable table(Strength::strong, 1);
  const auto& outcomes = table.v(table.id({0, {}}));
  const auto* const place = outcomes.data();
  for (std::int32_t value = 1; value < 1000; ++value) {
    table.v(table.id({value, {}}));
  }
  CHECK(&table.v(table.id({0, {}})) == &outcomes);
  CHECK(outcomes.data() == place);
  CHECK(outcomes.at(0).state == table.id({1, {}}));
}

TEST_CASE("units that are not there are not taken", "[explore]") {
  SemaphoreTable table(Strength::strong, 2);
  CHECK_THROWS_AS(table.take(table.id({1, {}}), 2), BrokenPromise);
  CHECK_THROWS_AS(table.take(table.id({-1, {{0}}}), 0), BrokenPromise);
}

TEST_CASE("a queue has room for 32 processes and no more", "[explore]") {
  SemaphoreTable table(Strength::strong, 32);
  const std::uint32_t id = table.id({-1, {{31}}});
  CHECK(table.queues(id, {31}));
  CHECK_FALSE(table.queues(id, {0}));
  CHECK_THROWS_AS(SemaphoreTable(Strength::strong, 33), BrokenPromise);
}
