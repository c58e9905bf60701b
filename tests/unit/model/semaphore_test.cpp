#include "model/semaphore.hpp"

#include <algorithm>
#include <random>

#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/enumerators.hpp"

namespace {

using namespace harness::model;

constexpr ProcessId a{0};
constexpr ProcessId b{1};
constexpr ProcessId c{2};

using Queue = std::vector<ProcessId>;

bool waits(const SemaphoreState& state, ProcessId process) {
  return std::ranges::find(state.queue, process) != state.queue.end();
}

// `count` operations at random, P by six processes that do nothing while they wait, V by others and
// only while there are few units.
template <class Look>
void do_at_random(Strength strength, int count, Look look) {
  std::mt19937 random(7);
  SemaphoreState state{2, {}};
  for (int i = 0; i < count; ++i) {
    const ProcessId process{static_cast<std::uint32_t>(random() % 6)};
    if (state.value < 3 && random() % 2 == 0) {
      const auto outcomes = v(state, strength);
      state = outcomes[random() % outcomes.size()].state;
    } else if (!waits(state, process)) {
      state = p(state, process, strength).state;
    }
    look(state);
  }
}

}  // namespace

TEST_CASE("every strength is named as its enumerator", "[model]") {
  const auto all = harness::support::enumerators<Strength>();
  REQUIRE(all.size() == 3);
  for (const auto& [strength, identifier] : all) {
    CHECK(name_of(strength) == identifier);
  }
}

TEST_CASE("P takes a unit that is there, under every strength", "[model]") {
  for (const auto strength : {Strength::strong, Strength::weak, Strength::barging}) {
    const AfterP after = p({1, {}}, a, strength);
    CHECK(after.granted);
    CHECK(after.state == SemaphoreState{0, {}});
  }
}

TEST_CASE("P without a unit joins the back of a strong queue", "[model]") {
  const AfterP after = p({-1, {b}}, a, Strength::strong);
  CHECK_FALSE(after.granted);
  CHECK(after.state == SemaphoreState{-2, {b, a}});
}

TEST_CASE("P without a unit joins a weak queue in the order of ids", "[model]") {
  CHECK(p({-2, {a, c}}, b, Strength::weak).state == SemaphoreState{-3, {a, b, c}});
  CHECK(p({-1, {b}}, a, Strength::weak).state == SemaphoreState{-2, {a, b}});
  CHECK_FALSE(p({0, {}}, a, Strength::weak).granted);
}

TEST_CASE("P without a unit leaves a barging semaphore as it is", "[model]") {
  const AfterP after = p({0, {}}, a, Strength::barging);
  CHECK_FALSE(after.granted);
  CHECK(after.state == SemaphoreState{0, {}});
}

TEST_CASE("V adds a unit when nobody waits, under every strength", "[model]") {
  for (const auto strength : {Strength::strong, Strength::weak, Strength::barging}) {
    const auto outcomes = v({0, {}}, strength);
    REQUIRE(outcomes.size() == 1);
    CHECK(outcomes[0].state == SemaphoreState{1, {}});
    CHECK(outcomes[0].resumed.empty());
  }
}

TEST_CASE("V hands its unit to the head of a strong queue", "[model]") {
  const auto outcomes = v({-3, {c, a, b}}, Strength::strong);
  REQUIRE(outcomes.size() == 1);
  CHECK(outcomes[0].state == SemaphoreState{-2, {a, b}});
  CHECK(outcomes[0].resumed == Queue{c});
}

TEST_CASE("V may hand its unit to any one in a weak queue", "[model]") {
  const auto outcomes = v({-3, {a, b, c}}, Strength::weak);
  REQUIRE(outcomes.size() == 3);
  CHECK(outcomes[0].state == SemaphoreState{-2, {b, c}});
  CHECK(outcomes[0].resumed == Queue{a});
  CHECK(outcomes[1].state == SemaphoreState{-2, {a, c}});
  CHECK(outcomes[1].resumed == Queue{b});
  CHECK(outcomes[2].state == SemaphoreState{-2, {a, b}});
  CHECK(outcomes[2].resumed == Queue{c});
}

TEST_CASE("a negative value counts the queue, whatever was done", "[model]") {
  for (const auto strength : {Strength::strong, Strength::weak}) {
    int with_queue = 0;
    do_at_random(strength, 2000, [&](const SemaphoreState& state) {
      const auto waiting = static_cast<std::int32_t>(state.queue.size());
      CHECK(waiting == std::max(0, -state.value));
      CHECK((strength == Strength::strong || std::ranges::is_sorted(state.queue)));
      with_queue += waiting > 1 ? 1 : 0;
    });
    CHECK(with_queue > 100);
  }
}

TEST_CASE("a barging semaphore never goes below zero and keeps no queue", "[model]") {
  int empty = 0;
  do_at_random(Strength::barging, 2000, [&](const SemaphoreState& state) {
    CHECK(state.value >= 0);
    CHECK(state.queue.empty());
    empty += state.value == 0 ? 1 : 0;
  });
  CHECK(empty > 20);
}

TEST_CASE("a P by a process that waits already breaks a promise", "[model]") {
  CHECK_THROWS_AS(p({-1, {a}}, a, Strength::strong), BrokenPromise);
}

TEST_CASE("a barging semaphore with a queue breaks a promise", "[model]") {
  CHECK_THROWS_AS(v({-1, {a}}, Strength::barging), BrokenPromise);
}

TEST_CASE("demands can be met only if every semaphore holds enough", "[model]") {
  const std::vector<Demand> two = {{{0}, 1, 1}, {{1}, 3, 2}};
  const auto possible = [&](std::vector<std::int32_t> values) { return can_take(values, two); };
  CHECK(possible({1, 3}));
  CHECK_FALSE(possible({0, 3}));
  CHECK_FALSE(possible({1, 2}));  // two are taken, but three must be there
}

TEST_CASE("a demand may ask for units to be there and take none", "[model]") {
  const std::vector<Demand> gate = {{{0}, 1, 0}};
  CHECK(can_take(std::vector<std::int32_t>{1}, gate));
  CHECK_FALSE(can_take(std::vector<std::int32_t>{0}, gate));
}

TEST_CASE("a semaphore that is demanded twice must hold the units of both demands", "[model]") {
  const std::vector<Demand> same_twice = {{{0}, 1, 1}, {{0}, 1, 1}};
  CHECK_FALSE(can_take(std::vector<std::int32_t>{1, 1}, same_twice));
  CHECK(can_take(std::vector<std::int32_t>{2, 2}, same_twice));
}

TEST_CASE("demands without their values break a promise", "[model]") {
  const std::vector<Demand> one = {{{0}, 1, 1}};
  CHECK_THROWS_AS(can_take({}, one), BrokenPromise);
}
