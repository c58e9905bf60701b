#include "model/semaphore_kind.hpp"

#include <algorithm>
#include <random>

#include "model/ensure.hpp"
#include "model/semaphore.hpp"
#include "support/catch.hpp"
#include "support/enumerators.hpp"

namespace {

using namespace harness::model;

constexpr ProcessId a{0};
constexpr ProcessId b{1};
constexpr ProcessId c{2};

using Queue = std::vector<ProcessId>;

constexpr auto record = SemaphoreKind::record;
constexpr auto binary = SemaphoreKind::binary;
constexpr auto integer = SemaphoreKind::integer;

constexpr Strength strengths[] = {Strength::strong, Strength::weak, Strength::barging};

// V where it can turn out in one way only.
AfterV only_v(const SemaphoreState& state, Strength strength, SemaphoreKind kind) {
  const auto outcomes = v(state, strength, kind);
  REQUIRE(outcomes.size() == 1);
  return outcomes[0];
}

}  // namespace

TEST_CASE("every kind of semaphore is named as its enumerator", "[model]") {
  const auto all = harness::support::enumerators<SemaphoreKind>();
  REQUIRE(all.size() == 3);
  for (const auto& [kind, identifier] : all) {
    CHECK(name_of(kind) == identifier);
  }
}

TEST_CASE("only record and binary semaphores keep a queue, and not when barging", "[model]") {
  for (const SemaphoreKind kind : {record, binary}) {
    CHECK(keeps_queue(kind, Strength::strong));
    CHECK(keeps_queue(kind, Strength::weak));
    CHECK_FALSE(keeps_queue(kind, Strength::barging));
  }
  for (const Strength strength : strengths) {
    CHECK_FALSE(keeps_queue(integer, strength));
  }
}

TEST_CASE("V on a binary semaphore that has its unit is lost", "[model]") {
  for (const Strength strength : strengths) {
    CHECK(only_v({1, {}}, strength, binary).state == SemaphoreState{1, {}});
    CHECK(only_v({0, {}}, strength, binary).state == SemaphoreState{1, {}});
    CHECK(only_v({1, {}}, strength, record).state == SemaphoreState{2, {}});
    CHECK(only_v({1, {}}, strength, integer).state == SemaphoreState{2, {}});
  }
}

TEST_CASE("a binary semaphore is 0 while processes stand in its queue", "[model]") {
  const AfterP first = p({0, {}}, b, Strength::strong, binary);
  CHECK_FALSE(first.granted);
  CHECK(first.state == SemaphoreState{0, {b}});
  CHECK(p(first.state, a, Strength::strong, binary).state == SemaphoreState{0, {b, a}});
  CHECK(p(first.state, a, Strength::weak, binary).state == SemaphoreState{0, {a, b}});
}

TEST_CASE("V on a binary semaphore hands its unit to the queue, by strength", "[model]") {
  const AfterV strong = only_v({0, {c, a}}, Strength::strong, binary);
  CHECK(strong.state == SemaphoreState{0, {a}});
  CHECK(strong.resumed == Queue{c});
  const auto weak = v({0, {a, c}}, Strength::weak, binary);
  REQUIRE(weak.size() == 2);
  CHECK(weak[0].state == SemaphoreState{0, {c}});
  CHECK(weak[0].resumed == Queue{a});
  CHECK(weak[1].state == SemaphoreState{0, {a}});
  CHECK(weak[1].resumed == Queue{c});
}

TEST_CASE("a barging binary semaphore has nobody in its queue", "[model]") {
  const AfterP after = p({0, {}}, a, Strength::barging, binary);
  CHECK_FALSE(after.granted);
  CHECK(after.state == SemaphoreState{0, {}});
}

TEST_CASE("an integer semaphore is the same under every strength, and never below 0", "[model]") {
  for (const Strength strength : strengths) {
    const AfterP taken = p({1, {}}, a, strength, integer);
    CHECK(taken.granted);
    CHECK(taken.state == SemaphoreState{0, {}});
    const AfterP empty = p(taken.state, b, strength, integer);
    CHECK_FALSE(empty.granted);
    CHECK(empty.state == SemaphoreState{0, {}});
    CHECK(only_v(empty.state, strength, integer).state == SemaphoreState{1, {}});
    CHECK(only_v(empty.state, strength, integer).resumed.empty());
    CHECK_THROWS_AS(v({0, {a}}, strength, integer), BrokenPromise);
  }
}

TEST_CASE("a binary semaphore is 0 or 1, and 1 only without a queue, whatever is done", "[model]") {
  for (const Strength strength : strengths) {
    std::mt19937 random(11);
    SemaphoreState state{1, {}};
    int lost = 0;
    for (int i = 0; i < 2000; ++i) {
      const ProcessId process{static_cast<std::uint32_t>(random() % 5)};
      if (random() % 2 == 0) {
        lost += state.value;
        const auto outcomes = v(state, strength, binary);
        state = outcomes[random() % outcomes.size()].state;
      } else if (std::ranges::count(state.queue, process) == 0) {
        state = p(state, process, strength, binary).state;
      }
      REQUIRE((state.value == 0 || (state.value == 1 && state.queue.empty())));
    }
    CHECK(lost > 100);
  }
}
