#include "explore/busy_wait.hpp"

#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::ProcessId;
using harness::model::SemaphoreKind;
using harness::model::Strength;
using harness::model::Verdict;

// `count` processes that take turns by one semaphore of that kind, for ever.
ToyProgram mutex(std::size_t count, SemaphoreKind kind, Strength strength = Strength::strong) {
  return {.scripts = std::vector<Script>(count, Script().p(0).v(0).loop()),
          .semaphores = {1},
          .kinds = {kind},
          .strength = strength};
}

}  // namespace

TEST_CASE("an integer semaphore has the states of a barging one, under every strength",
          "[explore]") {
  const Strength strength = GENERATE(Strength::strong, Strength::weak, Strength::barging);
  const Explored three = ToyProduct(mutex(3, SemaphoreKind::integer, strength)).search();
  CHECK(three.ending == Ending::complete);
  CHECK(three.store.size() == 4);
  CHECK(three.graph.edge_count() == 6);
}

TEST_CASE("a binary mutex has the states of a record one", "[explore]") {
  const auto states = [](SemaphoreKind kind, Strength strength) {
    return ToyProduct(mutex(3, kind, strength)).search().store.size();
  };
  CHECK(states(SemaphoreKind::binary, Strength::strong) == 16);
  CHECK(states(SemaphoreKind::binary, Strength::weak) == 13);
  CHECK(states(SemaphoreKind::binary, Strength::barging) == 4);
}

TEST_CASE("a binary semaphore forgets the second of two signals", "[explore]") {
  const SemaphoreKind kind = GENERATE(SemaphoreKind::record, SemaphoreKind::binary);
  ToyProduct toy({.scripts = {Script().v(0).v(0).v(1), Script().p(1).p(0).p(0)},
                  .semaphores = {0, 0},
                  .kinds = {kind, kind}});
  const Explored explored = toy.search();
  CHECK(explored.hit.has_value() == (kind == SemaphoreKind::binary));
}

TEST_CASE("the nearest state is found in which a process spins", "[explore]") {
  ToyProduct toy(mutex(2, SemaphoreKind::integer));
  const Explored explored = toy.search();
  const auto found = nearest_busy_wait(*toy, explored);
  REQUIRE(found);
  CHECK(found->state == 1);  // process 0 has the unit
  CHECK(found->process == ProcessId{1});
  CHECK(toy->busy_waits(toy.tuple(explored, 1), {1}));
  CHECK_FALSE(toy->busy_waits(toy.tuple(explored, 1), {0}));  // it stands before its V
  CHECK_FALSE(toy->busy_waits(toy.tuple(explored, 0), {1}));  // there is a unit
}

TEST_CASE("nobody spins on a semaphore with a queue, nor on one that never runs out", "[explore]") {
  for (const SemaphoreKind kind : {SemaphoreKind::record, SemaphoreKind::binary}) {
    ToyProduct toy(mutex(2, kind));
    CHECK_FALSE(nearest_busy_wait(*toy, toy.search()));
  }
  ToyProgram enough = mutex(2, SemaphoreKind::integer);
  enough.semaphores = {2};
  ToyProduct toy(enough);
  CHECK_FALSE(nearest_busy_wait(*toy, toy.search()));
}

TEST_CASE("processes that all spin are deadlocked", "[explore]") {
  ToyProduct toy({.scripts = {Script().p(0).p(1).v(1).v(0), Script().p(1).p(0).v(0).v(1)},
                  .semaphores = {1, 1},
                  .kinds = {SemaphoreKind::integer, SemaphoreKind::integer}});
  const Explored explored = toy.search();
  REQUIRE(explored.hit);
  CHECK(explored.hit->verdict == Verdict::deadlock);
  CHECK(explored.hit->movers.size() == 2);  // to find none is no step
  const auto last = toy.tuple(explored, explored.hit->path.back());
  CHECK(toy->busy_waits(last, {0}));
  CHECK(toy->busy_waits(last, {1}));
}
