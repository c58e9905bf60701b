#include <algorithm>

#include "explore/product.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::OperationKind;
using harness::model::ProcessId;
using harness::model::Strength;
using harness::model::Verdict;
using Pair = std::pair<ProcessId, ProcessId>;

std::optional<Verdict> verdict_of(const Explored& explored) {
  return explored.hit ? std::optional(explored.hit->verdict) : std::nullopt;
}

std::vector<std::uint32_t> last_of(const ToyProduct& toy, const Explored& explored) {
  return toy.tuple(explored, explored.hit.value().path.back());
}

Script increment(std::uint32_t offset = 0) {
  return Script().p(0).read(offset, 4).add(1).write_variable(offset).v(0).loop();
}

}  // namespace

TEST_CASE("accesses of two processes at the same time are a data race", "[explore]") {
  // The semaphore lets two in.
  ToyProduct toy({.scripts = {increment(), increment()}, .semaphores = {2}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::data_race);
  CHECK(explored.hit->movers.size() == 2);
  CHECK(toy->racing(last_of(toy, explored)) == Pair{{0}, {1}});
}

TEST_CASE("a mutex keeps accesses apart", "[explore]") {
  const Strength strength = GENERATE(Strength::strong, Strength::weak, Strength::barging);
  const Script three_times = Script()
                                 .p(0)
                                 .read(0, 4)
                                 .add(1)
                                 .write_variable(0)
                                 .set({})
                                 .v(0)
                                 .p(0)
                                 .read(0, 4)
                                 .add(1)
                                 .write_variable(0)
                                 .set({})
                                 .v(0);
  ToyProduct toy({.scripts = {three_times, three_times}, .semaphores = {1}, .strength = strength});
  const Explored explored = toy.search();
  CHECK(explored.ending == Ending::complete);
  const auto last = toy.tuple(explored, static_cast<StateId>(explored.store.size() - 1));
  CHECK(toy->unfinished(last) == 0);
  CHECK(toy->walker().segment(last[last.size() - 2]) == [] {
    Bytes segment(16);
    segment[0] = std::byte{4};
    return segment;
  }());
}

TEST_CASE("what a process did before it gave or slept is in the past for who comes after",
          "[explore]") {
  ToyProduct toy({.scripts = {Script().write_constant(0, bytes(1)).v(0).p(1).read(0, 4),
                              Script().p(0).write_constant(0, bytes(2)).v(1)},
                  .semaphores = {0, 0}});
  CHECK(toy.search().ending == Ending::complete);
}

TEST_CASE("who gives first and writes afterwards races", "[explore]") {
  ToyProduct toy({.scripts = {Script().v(0).write_constant(0, bytes(1)).leave("r"),
                              Script().p(0).read(0, 4).leave("r")},
                  .semaphores = {0}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::data_race);
  // V, then P; or P, which sleeps, and a V in which both run on.
  CHECK(explored.hit->movers.size() == 2);
}

TEST_CASE("a leave mark keeps no accesses apart", "[explore]") {
  ToyProduct toy({.scripts = {Script().p(0).write_constant(0, bytes(1)).leave("r").v(1),
                              Script().p(2).write_constant(0, bytes(2)).leave("r").v(1)},
                  .semaphores = {1, 0, 1}});
  CHECK(verdict_of(toy.search()) == Verdict::data_race);
}

TEST_CASE("adjacent bytes are no race, one common byte is", "[explore]") {
  const std::uint32_t offset = GENERATE(3U, 4U, 5U);
  ToyProduct toy({.scripts = {Script().p(0).write_constant(0, bytes(1)).v(0),
                              Script().p(0).write_constant(offset, bytes(1)).v(0)},
                  .semaphores = {2}});
  CHECK(verdict_of(toy.search()) ==
        (offset < 4 ? std::optional(Verdict::data_race) : std::nullopt));
}

TEST_CASE("two processes may read the same bytes", "[explore]") {
  const Script reader = Script().p(0).read(0, 4).v(0);
  ToyProduct toy({.scripts = {reader, reader}, .semaphores = {2}});
  CHECK(toy.search().ending == Ending::complete);
}

TEST_CASE("a race before the first scheduling points is found in no step", "[explore]") {
  ToyProduct toy({.scripts = {Script().read(0, 4), Script().write_constant(2, bytes(1))}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::data_race);
  CHECK(explored.hit->movers.empty());
  const auto events = toy->first_events();
  REQUIRE(events.size() == 2);
  CHECK(events[0].process == ProcessId{0});
  CHECK(events[1].operation.kind == OperationKind::write);
}

TEST_CASE("a race of any two of many processes is found", "[explore]") {
  const Script quiet = Script().p(0).note("n").v(0).loop();
  std::vector<Script> scripts(5, quiet);
  scripts[2] = scripts[4] = Script().p(0).write_constant(0, bytes(1)).v(0).loop();
  ToyProduct toy({.scripts = scripts, .semaphores = {5}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::data_race);
  CHECK(toy->racing(last_of(toy, explored)) == Pair{{2}, {4}});
}

TEST_CASE("a loop of marks is no step, and nobody can move any more", "[explore]") {
  ToyProduct toy({.scripts = {Script().request("r").loop()}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::deadlock);
  CHECK(explored.hit->movers.empty());
  const auto last = last_of(toy, explored);
  CHECK(toy->spins(last, {0}));
  CHECK(toy->unfinished(last) == 0b1);
}

TEST_CASE("who spins cannot move, while the others go on", "[explore]") {
  // One waits for a flag that nobody sets.
  ToyProduct toy({.scripts = {Script().p(0).label("wait").read(0, 4).jump_if(bytes(0), "wait").v(0),
                              Script().p(1).v(1).loop()},
                  .semaphores = {1, 1}});
  const Explored explored = toy.search();
  CHECK(explored.ending == Ending::complete);
  CHECK(explored.store.size() == 4);
  CHECK(explored.graph.edge_count() == 2 + 2 + 1 + 1);
  std::size_t spinning = 0;
  for (StateId state = 0; state < explored.store.size(); ++state) {
    const auto tuple = toy.tuple(explored, state);
    CHECK_FALSE(toy->spins(tuple, {1}));
    if (toy->spins(tuple, {0})) {
      ++spinning;
      Steps steps;
      toy->steps(tuple, steps);
      CHECK(steps.movers == std::vector<ProcessId>{{1}});
    }
  }
  CHECK(spinning == 2);
}

TEST_CASE("whoever ends the wait of a spinning process races with it", "[explore]") {
  ToyProduct toy({.scripts = {Script().label("wait").read(0, 4).jump_if(bytes(0), "wait").v(0),
                              Script().p(0).v(0).p(0).write_constant(0, bytes(1)).v(0)},
                  .semaphores = {1}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::data_race);
  CHECK(explored.hit->movers.size() == 3);
}

TEST_CASE("a fault of one process is judged by its kind", "[explore]") {
  struct Row {
    OperationKind fault;
    Verdict verdict;
  };
  const Row row = GENERATE(Row{OperationKind::exited, Verdict::incomplete},
                           Row{OperationKind::crashed, Verdict::crash},
                           Row{OperationKind::spinning, Verdict::spinning},
                           Row{OperationKind::refused, Verdict::nondeterministic},
                           Row{OperationKind::unmodelled, Verdict::unmodelled},
                           Row{OperationKind::misuse, Verdict::misuse},
                           Row{OperationKind::diverged, Verdict::nondeterministic});
  ToyProduct toy(
      {.scripts = {Script().p(0).v(0).loop(), Script().p(0).fault(row.fault)}, .semaphores = {1}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == row.verdict);
  CHECK(explored.hit->movers == std::vector<ProcessId>{{1}});
  CHECK(toy->faulty(last_of(toy, explored)) == ProcessId{1});
  CHECK_FALSE(toy->faulty(toy.tuple(explored, 0)));
}

TEST_CASE("a race is judged before what it may have led to", "[explore]") {
  ToyProduct toy({.scripts = {Script().p(0).write_constant(0, bytes(1)).v(0),
                              Script()
                                  .p(0)
                                  .read(0, 4)
                                  .jump_if(bytes(0), "fine")
                                  .fault(OperationKind::crashed)
                                  .label("fine")
                                  .v(0)},
                  .semaphores = {2}});
  CHECK(verdict_of(toy.search()) == Verdict::data_race);
}
