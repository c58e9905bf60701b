#include "explore/product.hpp"

#include <algorithm>
#include <ostream>
#include <set>

#include "properties/claims.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::Demand;
using harness::model::OperationKind;
using harness::model::ProcessId;
using harness::model::Strength;
using harness::model::Verdict;

struct Size {
  std::size_t states;
  std::size_t transitions;
  bool operator==(const Size&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Size& size) {
  return out << size.states << " states, " << size.transitions << " transitions";
}

Size size_of(const Explored& explored) {
  return {explored.store.size(), explored.graph.edge_count()};
}

// What a search of all states comes to.
Verdict verdict_of(const Explored& explored) {
  REQUIRE((explored.ending == Ending::complete || explored.ending == Ending::hit));
  return explored.hit ? explored.hit->verdict : Verdict::holds;
}

// `count` processes, each of which does P(0) and V(0) for ever.
ToyProgram mutex(std::size_t count, Strength strength) {
  return {.scripts = std::vector<Script>(count, Script().p(0).v(0).loop()),
          .semaphores = {1},
          .strength = strength};
}

}  // namespace

TEST_CASE("five philosophers with ordered forks have 1743 states", "[explore]") {
  ToyProduct toy(philosophers(5, Forks::ordered, Strength::strong));
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::holds);
  CHECK(size_of(explored) == Size{1743, 6669});
  CHECK(toy.learner().automaton().size() == 35);
  CHECK(toy.learner().asks() == 5 + 35);  // each start, and each step of each process, once
}

TEST_CASE("two philosophers with left forks first have 19 states", "[explore]") {
  ToyProduct toy(philosophers(2, Forks::left_first, Strength::strong));
  CHECK(size_of(toy.search_past_all_wrongs()) == Size{19, 28});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::deadlock);
  CHECK(explored.hit->movers.size() == 4);
}

// The figures were computed by a program that knows of philosophers and semaphores only.
TEST_CASE("semaphores of all strengths agree on whether philosophers are safe", "[explore]") {
  struct Row {
    std::uint32_t count;
    Forks forks;
    Size queued;  // strong and weak: two at most share a fork, so that one at most waits
    Size barging;
  };
  const Row row = GENERATE(
      Row{2, Forks::left_first, {19, 28}, {10, 12}}, Row{2, Forks::ordered, {17, 26}, {9, 10}},
      Row{3, Forks::left_first, {84, 192}, {35, 66}}, Row{3, Forks::ordered, {81, 185}, {33, 61}},
      Row{4, Forks::left_first, {375, 1144}, {118, 300}},
      Row{4, Forks::ordered, {375, 1146}, {117, 296}});
  const Strength strength = GENERATE(Strength::strong, Strength::weak, Strength::barging);
  ToyProduct toy(philosophers(row.count, row.forks, strength));
  CHECK(size_of(toy.search_past_all_wrongs()) ==
        (strength == Strength::barging ? row.barging : row.queued));
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == (row.forks == Forks::ordered ? Verdict::holds : Verdict::deadlock));
  if (explored.hit) {
    // Everybody takes the left fork, then goes to sleep unless barging processes do not.
    const std::size_t steps_each = strength == Strength::barging ? 1 : 2;
    CHECK(explored.hit->movers.size() == steps_each * row.count);
  }
}

TEST_CASE("the strength of a semaphore decides who gets its unit", "[explore]") {
  CHECK(size_of(ToyProduct(mutex(3, Strength::strong)).search()) == Size{16, 30});
  CHECK(size_of(ToyProduct(mutex(3, Strength::weak)).search()) == Size{13, 30});
  CHECK(size_of(ToyProduct(mutex(3, Strength::barging)).search()) == Size{4, 6});
  CHECK(size_of(ToyProduct(mutex(4, Strength::strong)).search()) == Size{65, 128});
  CHECK(size_of(ToyProduct(mutex(4, Strength::weak)).search()) == Size{33, 104});
  CHECK(size_of(ToyProduct(mutex(4, Strength::barging)).search()) == Size{5, 8});
}

TEST_CASE("two processes that cross over deadlock, in four steps", "[explore]") {
  ToyProduct toy({.scripts = {Script().p(0).p(1).v(1).v(0), Script().p(1).p(0).v(0).v(1)},
                  .semaphores = {1, 1}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::deadlock);
  const auto steps = toy.steps_to_hit(explored);
  REQUIRE(steps.size() == 4);
  CHECK_FALSE(steps[0].waits);
  CHECK_FALSE(steps[1].waits);
  CHECK(steps[2].waits);
  CHECK(steps[3].waits);
  const auto last = toy.tuple(explored, explored.hit->path.back());
  CHECK(toy->unfinished(last) == 0b11);
  CHECK(toy->operation(last, {0}).demands == std::vector<Demand>{{{1}}});
  CHECK(toy->operation(last, {1}).demands == std::vector<Demand>{{{0}}});
}

TEST_CASE("a V lets the sleeper run on in the same step", "[explore]") {
  ToyProduct toy({.scripts = {Script().p(0).note("woken").write_constant(0, bytes(1)).leave("r"),
                              Script().v(0).note("gave")},
                  .semaphores = {0},
                  .rules = {.always = {{"not both are done", Verdict::incomplete,
                                        [](const harness::properties::State& state) {
                                          return !state.done();
                                        }}}}});
  const Explored explored = toy.search();
  const auto steps = toy.steps_to_hit(explored);
  REQUIRE(steps.size() == 3);  // the last is the leave
  // Whether P or V comes first makes no difference in the end.
  CHECK(size_of(toy.search_past_all_wrongs()) == Size{5, 5});
  std::vector<std::uint32_t> tuple(toy->width());
  toy->start(tuple);
  Steps next;
  toy->steps(tuple, next);
  REQUIRE(next.movers == std::vector<ProcessId>{{0}, {1}});
  const Tuple asleep = Tuple(next.tuples).first(toy->width());
  Steps after;
  toy->steps(asleep, after);
  REQUIRE(after.movers == std::vector<ProcessId>{{1}});
  CHECK(toy->operation(after.tuples, {0}).kind == OperationKind::leave);
  CHECK(toy->operation(after.tuples, {1}).kind == OperationKind::done);
  const auto step = toy->explain(asleep, after.tuples, {1});
  CHECK_FALSE(step.waits);
  CHECK(step.resumed == std::vector<ProcessId>{{0}});
  std::vector<std::pair<std::uint32_t, OperationKind>> events;
  for (const auto& event : step.events) {
    events.emplace_back(event.process.value, event.operation.kind);
  }
  using enum OperationKind;
  CHECK(events ==
        std::vector<std::pair<std::uint32_t, OperationKind>>{{1, note}, {0, note}, {0, write}});
}

TEST_CASE("Swait takes all its units or none", "[explore]") {
  const Script taker = Script().swait({{{0}}, {{1}}}).ssignal({0, 1}).loop();
  ToyProduct toy({.scripts = {taker, taker, Script().p(1).v(1).loop()}, .semaphores = {1, 1}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::holds);
  // Nobody holds anything, or one of three holds all it needs; and the third may wait for a taker.
  CHECK(size_of(explored) == Size{6, 10});
}

TEST_CASE("an Swait that names a semaphore twice needs the units of both", "[explore]") {
  const std::int32_t units = GENERATE(1, 2, 3);
  ToyProduct toy({.scripts = {Script().swait({{{0}}, {{0}}})}, .semaphores = {units}});
  CHECK(verdict_of(toy.search()) == (units == 1 ? Verdict::deadlock : Verdict::holds));
  std::vector<std::uint32_t> tuple(toy->width());
  toy->start(tuple);
  Steps steps;
  toy->steps(tuple, steps);
  CHECK(steps.movers.size() == (units == 1 ? 0 : 1));
}

TEST_CASE("an Swait waits for its threshold and takes its amount", "[explore]") {
  const Demand demand{{0}, 3, 1};
  ToyProduct toy(
      {.scripts = {Script().swait({demand}).swait({demand}).swait({demand})}, .semaphores = {4}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::deadlock);  // 4, 3, and 2 are too few
  CHECK(explored.hit->movers.size() == 2);
}

TEST_CASE("an Ssignal that names a semaphore twice lets two sleepers go on", "[explore]") {
  const Strength strength = GENERATE(Strength::strong, Strength::weak);
  const Script sleeper = Script().p(0);
  ToyProduct toy({.scripts = {sleeper, sleeper, sleeper, Script().ssignal({0, 0})},
                  .semaphores = {0},
                  .strength = strength});
  std::vector<std::uint32_t> tuple(toy->width());
  toy->start(tuple);
  Steps steps;
  for (std::uint32_t process = 0; process < 3; ++process) {
    steps.clear();
    toy->steps(tuple, steps);
    REQUIRE(steps.movers.front() == ProcessId{process});  // goes to sleep
    std::copy_n(steps.tuples.begin(), tuple.size(), tuple.begin());
  }
  steps.clear();
  toy->steps(tuple, steps);
  std::set<std::uint32_t> still_asleep;
  for (std::size_t i = 0; i < steps.movers.size(); ++i) {
    CHECK(steps.movers[i] == ProcessId{3});
    still_asleep.insert(
        toy->unfinished(Tuple(steps.tuples).subspan(i * tuple.size(), tuple.size())));
  }
  CHECK(still_asleep == (strength == Strength::strong
                             ? std::set<std::uint32_t>{0b100}
                             : std::set<std::uint32_t>{0b001, 0b010, 0b100}));
}

TEST_CASE("who is done cannot move, and nobody is left when all are", "[explore]") {
  ToyProduct toy({.scripts = {Script().p(0), Script().v(0)}, .semaphores = {0}});
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::holds);
  CHECK(size_of(explored) == Size{4, 4});
  const auto last = toy.tuple(explored, 3);
  CHECK(toy->unfinished(last) == 0);
}

TEST_CASE("all that is written before the first scheduling points is there", "[explore]") {
  ToyProduct toy({.scripts = {Script().write_constant(0, bytes(1, 1)).p(0),
                              Script().write_constant(1, bytes(2, 1)).p(0)},
                  .semaphores = {2},
                  .segment = Bytes(2)});
  std::vector<std::uint32_t> tuple(toy->width());
  toy->start(tuple);
  CHECK(toy->walker().segment(tuple[tuple.size() - 2]) == Bytes{std::byte{1}, std::byte{2}});
}

TEST_CASE("who has requested a region and is not let in has wanted it", "[explore]") {
  ToyProgram two = mutex(2, Strength::strong);
  two.scripts = {Script().p(0).request("r").p(0).enter("r").leave("r"), Script()};
  ToyProduct toy(two);
  toy.search();
  CHECK(toy->has_wanted({0}, "r"));
  CHECK_FALSE(toy->has_wanted({1}, "r"));
  CHECK_FALSE(toy->has_been_inside({0}, "r"));
}

TEST_CASE("a rule that a state breaks is named", "[explore]") {
  ToyProgram two = mutex(2, Strength::strong);
  two.scripts = {Script().p(0).enter("r").leave("r").v(0), Script().enter("r").leave("r")};
  const auto everybody = [](const auto&, const auto&) { return true; };
  two.rules.always = {harness::properties::mutual_exclusion("one at a time", "r", "r", everybody,
                                                            {{"toy", 0, 2}, {"toy", 1, 2}})};
  ToyProduct toy(two);
  const Explored explored = toy.search();
  CHECK(verdict_of(explored) == Verdict::mutual_exclusion);
  CHECK(explored.hit->movers == std::vector<ProcessId>{{0}});
  const auto last = toy.tuple(explored, explored.hit->path.back());
  REQUIRE(toy->broken_rule(last) != nullptr);
  CHECK(toy->broken_rule(last)->sentence == "one at a time");
  CHECK(toy->broken_rule(toy.tuple(explored, 0)) == nullptr);
  CHECK(toy->has_been_inside({0}, "r"));
  CHECK_FALSE(toy->has_been_inside({0}, "s"));
}
