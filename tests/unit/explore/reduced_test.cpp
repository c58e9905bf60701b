#include "explore/reduced.hpp"

#include <map>
#include <random>
#include <set>

#include "explore/components.hpp"
#include "explore/future.hpp"
#include "model/ensure.hpp"
#include "properties/claims.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::ProcessId;
using harness::model::Strength;
using harness::model::Verdict;
using harness::properties::State;

ToyProgram barging(ToyProgram toy) {
  toy.strength = Strength::barging;
  return toy;
}

// The processes that are not done in some state, nor ever after, and never move again.
ProcessSet ever_stuck(ToyProduct& toy, const Explored& explored) {
  const Components parts = components(explored.graph);
  const std::vector<ProcessSet> moving = may_still_move(explored.graph, parts);
  std::vector<ProcessSet> done(moving.size());
  for (StateId state = 0; state < done.size(); ++state) {
    done[state] = ~toy->unfinished(toy.tuple(explored, state));
  }
  const std::vector<ProcessSet> may_be_done = union_ahead(explored.graph, parts, done);
  ProcessSet stuck = 0;
  for (StateId state = 0; state < done.size(); ++state) {
    stuck |= ~moving[state] & ~may_be_done[state];
  }
  return stuck;
}

const Variables first_byte = [](std::string_view) { return harness::model::Range{0, 1}; };

// All that is asked of a search that found nothing wrong.
struct Seen {
  std::set<std::pair<std::uint32_t, std::uint32_t>> places;  // process and local state
  std::set<std::vector<std::uint32_t>> last_segments;        // where nobody can move
  ProcessSet stuck = 0;
  bool operator==(const Seen&) const = default;
};

Seen seen_in(ToyProduct& toy, const Explored& explored) {
  Seen seen;
  for (StateId state = 0; state < explored.store.size(); ++state) {
    const auto tuple = toy.tuple(explored, state);
    for (std::uint32_t p = 0; p < toy->processes(); ++p) {
      seen.places.insert({p, toy->walker().views()[tuple[p]].node.value});
    }
    if (explored.graph.first_edge(state) == explored.graph.last_edge(state)) {
      std::vector<std::uint32_t> bytes;
      for (const std::byte byte : toy->walker().segment(tuple[toy->width() - 2])) {
        bytes.push_back(static_cast<std::uint32_t>(byte));
      }
      seen.last_segments.insert(bytes);
    }
  }
  seen.stuck = ever_stuck(toy, explored);
  return seen;
}

// A line or two of a random script over three semaphores and three places in the segment.
void append_random(Script& script, std::mt19937& random) {
  const auto semaphore = static_cast<std::uint32_t>(random() % 3);
  const auto offset = static_cast<std::uint32_t>(random() % 3);
  switch (random() % 9) {
    case 0:
    case 1:
    case 2:
      script.p(semaphore);
      break;
    case 3:
    case 4:
    case 5:
      script.v(semaphore);
      break;
    case 6:
      script.write_constant(offset, bytes(random() % 2, 1));
      break;
    case 7:
      script.read(offset, 1);
      break;
    default: {
      const char* const region = random() % 2 == 0 ? "eat" : "elsewhere";
      script.enter(region).leave(region);
    }
  }
}

// A section that is mostly right: what lies within is kept apart by a semaphore.
void append_section(Script& script, std::mt19937& random) {
  const auto lock = static_cast<std::uint32_t>(random() % 2);
  script.p(lock);
  if (random() % 2 == 0) {
    script.enter("eat").leave("eat");
  } else {
    script.read(lock, 1).add(1).write_variable(lock);
  }
  script.v(random() % 8 == 0 ? 1 - lock : lock);
}

ToyProgram random_program(std::mt19937& random) {
  ToyProgram toy{.scripts = {}, .semaphores = {1, 1, static_cast<std::int32_t>(random() % 2)}};
  const std::size_t processes = 2 + random() % 2;
  const bool tidy = random() % 2 == 0;
  for (std::size_t p = 0; p < processes; ++p) {
    Script& script = toy.scripts.emplace_back();
    const std::size_t lines = 1 + random() % 4;
    for (std::size_t line = 0; line < lines; ++line) {
      if (tidy && random() % 4 != 0) {
        append_section(script, random);
      } else {
        append_random(script, random);
      }
    }
    if (random() % 6 == 0) {
      script.p(static_cast<std::uint32_t>(random() % 3)).loop();
    }
  }
  const auto all = [](const auto&, const auto&) { return true; };
  std::vector<harness::model::ProcessName> names;
  for (std::uint32_t p = 0; p < processes; ++p) {
    names.push_back({"toy", p, static_cast<std::uint32_t>(processes)});
  }
  toy.rules.always.push_back(
      harness::properties::mutual_exclusion("one at a time", "eat", "eat", all, names));
  if (random() % 2 == 0) {
    const auto value = static_cast<std::int64_t>(random() % 3);
    toy.rules.always.push_back({"no such moment", Verdict::rule, [value](const State& state) {
                                  return state.variable("first") != value ||
                                         state.inside("eat") != 1 || state.status(1).done;
                                }});
  }
  return toy;
}

// V(0) behind a look at something that another process writes; as many more V in between.
ToyProgram racing_behind_a_v() {
  return {
      .scripts = {Script().v(0).write_constant(0, bytes(1, 1)).v(1), Script().p(0).p(2).read(0, 1)},
      .semaphores = {0, 0, 1}};
}

}  // namespace

TEST_CASE("few steps find something wrong exactly where all steps do", "[explore]") {
  std::mt19937 random(7);
  std::size_t wrong = 0;
  std::size_t fewer = 0;
  std::map<Verdict, std::size_t> verdicts;
  constexpr std::size_t programs = 20'000;
  for (std::size_t i = 0; i < programs; ++i) {
    const ToyProgram program = random_program(random);
    ToyProduct strong(program, first_byte);
    ToyProduct toy(barging(program), first_byte);
    Reduced reduced(*toy);
    constexpr Limits limits{.states = 20'000};
    const Explored all = search(*strong, limits, {});
    const Explored few = search(reduced, limits, {});
    if (all.ending == Ending::limit || few.ending == Ending::limit) {
      continue;  // a semaphore that counts without end
    }
    INFO("program " << i);
    REQUIRE((all.ending == Ending::hit) == (few.ending == Ending::hit));
    if (all.hit) {
      ++wrong;
      ++verdicts[all.hit->verdict];
      continue;
    }
    fewer += few.store.size() < all.store.size() ? 1 : 0;
    ToyProduct plain(barging(program), first_byte);
    const Explored every = plain.search();
    const Seen seen_in_all = seen_in(plain, every);
    const Seen seen_in_few = seen_in(toy, few);
    REQUIRE(seen_in_all.places.size() == seen_in_few.places.size());
    REQUIRE(seen_in_all.last_segments == seen_in_few.last_segments);
    REQUIRE(seen_in_all.stuck == seen_in_few.stuck);
    REQUIRE(ever_stuck(strong, all) == seen_in_few.stuck);
  }
  // There is something to be told apart.
  CHECK(wrong > programs / 4);
  CHECK(fewer > programs / 10);
  CHECK(verdicts[Verdict::data_race] > 100);
  CHECK(verdicts[Verdict::deadlock] > 100);
  CHECK(verdicts[Verdict::mutual_exclusion] > 100);
  CHECK(verdicts[Verdict::rule] > 100);
}

TEST_CASE("a race with what was done behind a V is seen though another V follows", "[explore]") {
  ToyProduct toy(barging(racing_behind_a_v()));
  Reduced reduced(*toy);
  const Explored few = search(reduced, {}, {});
  REQUIRE(few.hit);
  CHECK(few.hit->verdict == Verdict::data_race);
}

TEST_CASE("a race between two sections under different locks is seen", "[explore]") {
  const auto section = [](std::uint32_t lock) {
    return Script().p(lock).write_constant(0, bytes(1, 1)).v(lock);
  };
  ToyProduct toy(barging({.scripts = {section(0), section(1)}, .semaphores = {1, 1}}));
  Reduced reduced(*toy);
  const Explored few = search(reduced, {}, {});
  REQUIRE(few.hit);
  CHECK(few.hit->verdict == Verdict::data_race);
}

TEST_CASE("a process that goes round for ever does not keep the others from being seen",
          "[explore]") {
  const Script crashes = Script().p(0).fault(harness::model::OperationKind::crashed);
  const Script walks_about = Script().enter("a").leave("a").enter("b").leave("b").loop();
  ToyProduct toy(barging({.scripts = {walks_about, crashes}, .semaphores = {1}}));
  Reduced reduced(*toy);
  const Explored few = search(reduced, {}, {});
  REQUIRE(few.hit);
  CHECK(few.hit->verdict == Verdict::crash);
}

TEST_CASE("processes that only do V do so one after the other", "[explore]") {
  const Script script = Script().v(0).v(0);
  ToyProduct toy(barging({.scripts = {script, script, script}, .semaphores = {0}}));
  Reduced reduced(*toy);
  const Explored few = search(reduced, {}, {});
  CHECK(few.ending == Ending::complete);
  CHECK(few.store.size() == 7);
  CHECK(few.graph.edge_count() == 6);
  CHECK(toy.search().store.size() == 27);
}

TEST_CASE("a region that no rule looks at is left at once, one that a rule looks at is not",
          "[explore]") {
  const Script script = Script().enter("a").leave("a");
  ToyProgram program{.scripts = {script, script}};
  {
    ToyProduct toy(barging(program));
    Reduced reduced(*toy);
    CHECK(search(reduced, {}, {}).store.size() == 3);
  }
  const auto all = [](const auto&, const auto&) { return true; };
  const std::vector<harness::model::ProcessName> names{{"toy", 0, 2}, {"toy", 1, 2}};
  program.scripts.front() = Script().enter("b").leave("b");
  program.rules.always = {harness::properties::mutual_exclusion("one", "a", "a", all, names)};
  ToyProduct toy(barging(program));
  Reduced reduced(*toy);
  CHECK(search(reduced, {}, {}).store.size() == 3);
  program.rules.always = {harness::properties::mutual_exclusion("one", "a", "b", all, names)};
  ToyProduct excluding(barging(program));
  Reduced excluded(*excluding);
  CHECK(search(excluded, {}, {}).hit);
}

TEST_CASE("the order of what the ledger notes is kept", "[explore]") {
  ToyProgram program{.scripts = {Script().enter("a").leave("a"), Script().enter("b").leave("b")}};
  for (const char* const region : {"a", "b"}) {
    program.rules.books.push_back(
        {harness::model::OperationKind::leave, region,
         [region](harness::properties::Ledger& ledger, const harness::properties::Occurrence&) {
           ledger.list("order").push_back(*region);
         }});
  }
  for (const char first : {'a', 'b'}) {
    program.rules.at_end = {{"it is left last", Verdict::rule, [first](const State& state) {
                               return state.list("order").front() != first;
                             }}};
    ToyProduct toy(barging(program));
    Reduced reduced(*toy);
    CHECK(search(reduced, {}, {}).hit);
  }
}

TEST_CASE("what a claim looks at is not passed over", "[explore]") {
  // The second process is in a region from its first V to its leave; the first process leaves its
  // own at any time. Broken if it has left while the second has not yet entered.
  ToyProgram program{
      .scripts = {Script().enter("a").leave("a"), Script().v(0).enter("b").leave("b")},
      .semaphores = {0}};
  program.rules.always.push_back(
      {"b is entered before a is left", Verdict::rule, [](const State& state) {
         return !state.status(0).done || state.inside("b") == 1 || state.status(1).done;
       }});
  ToyProduct toy(barging(program));
  Reduced reduced(*toy);
  CHECK(search(reduced, {}, {}).hit);
}

TEST_CASE("a product in which somebody may sleep is not reduced", "[explore]") {
  ToyProduct toy(philosophers(2, Forks::ordered, Strength::strong));
  CHECK_THROWS_AS(Reduced(*toy), harness::model::BrokenPromise);
}

TEST_CASE("it is known whether a rule has asked who can move", "[explore]") {
  ToyProgram program{.scripts = {Script().request("r").p(0)}, .semaphores = {1}};
  ToyProduct silent(program);
  silent.search();
  CHECK_FALSE(silent->rules_ask_who_can_move());
  program.rules.always.push_back(
      {"nobody waits", Verdict::rule, [](const State& state) { return state.waiting("r") == 0; }});
  ToyProduct asking(program);
  asking.search();
  CHECK(asking->rules_ask_who_can_move());
}
