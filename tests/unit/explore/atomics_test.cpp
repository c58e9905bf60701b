// Programs of atomics: as scheduling points, and as what orders plain accesses.
#include "explore/product.hpp"
#include "properties/claims.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::MemoryOrder;
using harness::model::ProcessId;
using harness::model::ProcessName;
using harness::model::Verdict;

constexpr std::uint32_t flags = 0;  // of the two processes, a byte each
constexpr std::uint32_t turn = 2;
constexpr std::uint32_t data = 8;

Bytes byte(std::uint8_t value) {
  return bytes(value, 1);
}

// Peterson's algorithm (1981) for process i. `swapped`: the turn is given away first.
Script peterson(std::uint8_t i, bool swapped) {
  const std::uint8_t other = 1 - i;
  Script script;
  script.request("cs");
  if (swapped) {
    script.store(turn, byte(other)).store(flags + i, byte(1));
  } else {
    script.store(flags + i, byte(1)).store(turn, byte(other));
  }
  return script.label("wait")
      .load(flags + other, 1)
      .jump_if(byte(0), "in")
      .load(turn, 1)
      .jump_if(byte(i), "in")
      .jump("wait")
      .label("in")
      .enter("cs")
      .leave("cs")
      .set({})
      .store(flags + i, byte(0))
      .loop();
}

ToyProgram two(const Script& one, const Script& other) {
  ToyProgram toy{.scripts = {one, other}};
  const auto always = [](const ProcessName&, const ProcessName&) { return true; };
  toy.rules.always.push_back(harness::properties::mutual_exclusion(
      "one at a time", "cs", "cs", always, {{"toy", 0, 2}, {"toy", 1, 2}}));
  return toy;
}

// One writes data and then its flag, the other one waits for the flag and reads the data.
ToyProgram message(Script writer, Script reader) {
  ToyProgram toy{.scripts = {std::move(writer), std::move(reader)}};
  toy.semantics.follows_knowledge = true;
  return toy;
}

Script sends(MemoryOrder order) {
  return Script().write_constant(data, byte(42)).store(flags, byte(1), order);
}

Script receives(MemoryOrder order) {
  return Script().label("wait").load(flags, 1, 0, order).jump_if(byte(0), "wait").read(data, 1);
}

Verdict verdict_of(const ToyProgram& program) {
  ToyProduct toy(program);
  const Explored explored = toy.search();
  return explored.hit ? explored.hit->verdict : Verdict::holds;
}

}  // namespace

TEST_CASE("Peterson's algorithm keeps mutual exclusion, and not with its lines swapped",
          "[explore]") {
  ToyProduct right(two(peterson(0, false), peterson(1, false)));
  const Explored explored = right.search();
  CHECK_FALSE(explored.hit);
  ToyProduct wrong(two(peterson(0, true), peterson(1, true)));
  const Explored hit = wrong.search();
  REQUIRE(hit.hit);
  CHECK(hit.hit->verdict == Verdict::mutual_exclusion);
  CHECK(hit.hit->movers.size() == 7);
}

TEST_CASE("an update finds what is there and leaves its own, in one step", "[explore]") {
  const Script taker = Script()
                           .label("try")
                           .exchange(flags, byte(1))
                           .jump_if(byte(1), "try")
                           .enter("cs")
                           .leave("cs")
                           .set({})
                           .store(flags, byte(0))
                           .loop();
  CHECK(verdict_of(two(taker, taker)) == Verdict::holds);
}

TEST_CASE("a step tells what an atomic operation found and left", "[explore]") {
  ToyProduct toy(two(Script().store(flags, byte(7)).exchange(flags, byte(9)), Script()));
  const Explored explored = toy.search();
  const auto first = toy->explain(toy.tuple(explored, 0), toy.tuple(explored, 1), ProcessId{0});
  const auto second = toy->explain(toy.tuple(explored, 1), toy.tuple(explored, 2), ProcessId{0});
  CHECK(first.found.empty());
  CHECK(first.left == byte(7));
  CHECK(second.found == byte(7));
  CHECK(second.left == byte(9));
}

TEST_CASE("who only looks, round a loop, takes steps that change nothing", "[explore]") {
  ToyProduct toy(two(Script().label("wait").load(flags, 1).set({}).jump("wait"), Script()));
  const Explored explored = toy.search();
  REQUIRE(explored.graph.edge_count() == 1);
  CHECK(explored.graph.edge(0).to == 0);
  CHECK(toy->only_looks(ProcessId{0}, toy.tuple(explored, 0), toy.tuple(explored, 0)));
}

TEST_CASE("release and acquire order plain accesses, relaxed orders do not", "[explore]") {
  using enum MemoryOrder;
  CHECK(verdict_of(message(sends(seq_cst), receives(seq_cst))) == Verdict::holds);
  CHECK(verdict_of(message(sends(release), receives(acquire))) == Verdict::holds);
  CHECK(verdict_of(message(sends(acq_rel), receives(seq_cst))) == Verdict::holds);
  CHECK(verdict_of(message(sends(relaxed), receives(acquire))) == Verdict::data_race);
  CHECK(verdict_of(message(sends(release), receives(relaxed))) == Verdict::data_race);
  CHECK(verdict_of(message(sends(relaxed), receives(relaxed))) == Verdict::data_race);
}

TEST_CASE("fences order what relaxed operations beside them do not", "[explore]") {
  using enum MemoryOrder;
  const Script writer =
      Script().write_constant(data, byte(42)).fence(release).store(flags, byte(1), relaxed);
  const Script reader = Script()
                            .label("wait")
                            .load(flags, 1, 0, relaxed)
                            .jump_if(byte(0), "wait")
                            .fence(acquire)
                            .read(data, 1);
  CHECK(verdict_of(message(writer, reader)) == Verdict::holds);
  CHECK(verdict_of(message(writer, receives(relaxed))) == Verdict::data_race);
  CHECK(verdict_of(message(sends(relaxed), reader)) == Verdict::data_race);
  CHECK(verdict_of(message(writer, receives(acquire))) == Verdict::holds);
}

TEST_CASE("an update goes on with the release sequence that a relaxed store breaks", "[explore]") {
  using enum MemoryOrder;
  const Script reader = Script()
                            .label("wait")
                            .load(flags, 1, 0, acquire)
                            .jump_if(byte(0), "wait")
                            .jump_if(byte(1), "wait")
                            .read(data, 1);
  const auto with_third = [&](const Script& third) {
    ToyProgram toy{.scripts = {sends(release), reader, third}};
    toy.semantics.follows_knowledge = true;
    return verdict_of(toy);
  };
  const Script wait = Script().label("wait").load(flags, 1, 0, relaxed).jump_if(byte(0), "wait");
  CHECK(with_third(Script(wait).exchange(flags, byte(2), 0, relaxed)) == Verdict::holds);
  CHECK(with_third(Script(wait).store(flags, byte(2), relaxed)) == Verdict::data_race);
}

TEST_CASE("a compare_exchange that fails only loads, with the order for that", "[explore]") {
  using enum MemoryOrder;
  const auto fails = [](MemoryOrder failure) {
    return Script()
        .label("wait")
        .compare(flags, 9, 5, 0, {.order = seq_cst, .failure = failure})
        .jump_if(byte(0), "wait")
        .read(data, 1);
  };
  CHECK(verdict_of(message(sends(release), fails(acquire))) == Verdict::holds);
  CHECK(verdict_of(message(sends(release), fails(relaxed))) == Verdict::data_race);
}

TEST_CASE("a plain access to an atomic races with an operation on it", "[explore]") {
  const Script plain = Script().p(0).write_constant(flags, byte(1)).v(0);
  const auto verdict = [&](const Script& other) {
    ToyProgram toy{.scripts = {plain, other}};
    toy.semaphores = {1};
    return verdict_of(toy);
  };
  CHECK(verdict(Script().load(flags, 1)) == Verdict::data_race);
  CHECK(verdict(Script().store(flags, byte(1))) == Verdict::data_race);
  CHECK(verdict(Script().load(flags + 1, 1)) == Verdict::holds);
  CHECK(verdict(Script().p(0).load(flags, 1).v(0)) == Verdict::holds);
}

TEST_CASE("semaphores make known what was done before V", "[explore]") {
  ToyProgram toy =
      message(Script().write_constant(data, byte(1)).v(0), Script().p(0).read(data, 1));
  toy.semaphores = {0};
  CHECK(verdict_of(toy) == Verdict::holds);
  toy.scripts[0] = Script().v(0).write_constant(data, byte(1));
  CHECK(verdict_of(toy) == Verdict::data_race);
}

TEST_CASE("an access that lies back is told with the process that does not know it", "[explore]") {
  ToyProduct toy(message(sends(MemoryOrder::relaxed), receives(MemoryOrder::relaxed)));
  const Explored explored = toy.search();
  REQUIRE(explored.hit);
  const auto last = toy.tuple(explored, explored.hit->path.back());
  const auto race = toy->late_race(last);
  REQUIRE(race);
  CHECK(race->earlier == ProcessId{0});
  CHECK(race->later == ProcessId{1});
  CHECK(race->before.writes);
  CHECK_FALSE(race->now.writes);
  CHECK_FALSE(toy->racing(last));
}
