#include "explore/reduced.hpp"

#include <map>
#include <memory>
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
  switch (random() % 10) {
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
    case 8:
      script.note("said", static_cast<std::int64_t>(random() % 3));
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
  if (random() % 3 == 0) {
    script.note("said", static_cast<std::int64_t>(random() % 3));
  }
  if (random() % 2 == 0) {
    script.enter("eat").leave("eat");
  } else {
    script.read(lock, 1).add(1).write_variable(lock);
  }
  script.v(random() % 8 == 0 ? 1 - lock : lock);
}

// What was said last, and by a rule at most of what was said before that.
void book_what_is_said(harness::properties::Rules& rules) {
  rules.books.push_back(
      {harness::model::OperationKind::note, "said",
       [](harness::properties::Ledger& ledger, const harness::properties::Occurrence& occurrence) {
         ledger.number("before") = ledger.number("last");
         ledger.number("last") = occurrence.argument;
       }});
}

void append_random_rule(harness::properties::Rules& rules, std::mt19937& random) {
  const auto value = static_cast<std::int64_t>(random() % 3);
  switch (random() % 4) {
    case 0:
      rules.always.push_back({"no such moment", Verdict::rule, [value](const State& state) {
                                return state.variable("first") != value ||
                                       state.inside("eat") != 1 || state.status(1).done;
                              }});
      break;
    case 1:
      book_what_is_said(rules);
      rules.always.push_back({"no such order", Verdict::rule, [value](const State& state) {
                                return state.number("last") != 1 || state.number("before") != value;
                              }});
      break;
    case 2:
      book_what_is_said(rules);
      rules.always.push_back({"nothing said then", Verdict::rule, [value](const State& state) {
                                return state.number("last") != 1 || state.inside("eat") != value;
                              }});
      break;
    default:
      break;
  }
}

// How a script goes on behind its last line.
enum class Ends : std::uint8_t { mostly, rarely };

ToyProgram random_program(std::mt19937& random, Ends ends) {
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
    if (ends == Ends::rarely && random() % 4 != 0) {
      script.loop();
    } else if (random() % 6 == 0) {
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
  append_random_rule(toy.rules, random);
  return toy;
}

// V(0) behind a look at something that another process writes; as many more V in between.
ToyProgram racing_behind_a_v() {
  return {
      .scripts = {Script().v(0).write_constant(0, bytes(1, 1)).v(1), Script().p(0).p(2).read(0, 1)},
      .semaphores = {0, 0, 1}};
}

constexpr Limits few_enough{.states = 2'000};

// Few states of a program; searched again where rules turn out to look at more than was thought.
struct FewStates {
  explicit FewStates(const ToyProgram& program) {
    for (Looks looks; !toy || !are_told; looks = both(looks, (*toy)->looks())) {
      toy = std::make_unique<ToyProduct>(barging(program), first_byte);
      Reduced reduced(**toy, looks);
      explored = search(reduced, few_enough, {});
      are_told = reduced.rules_look_as_told();
    }
  }
  std::unique_ptr<ToyProduct> toy;
  Explored explored{.store = StateStore(1), .graph = {}};
  bool are_told = false;
};

bool goes_round(const Graph& graph) {
  const Components parts = components(graph);
  for (StateId state = 0; state < graph.size(); ++state) {
    for (std::size_t i = graph.first_edge(state); i < graph.last_edge(state); ++i) {
      if (parts.of(graph.edge(i).to) == parts.of(state)) {
        return true;
      }
    }
  }
  return false;
}

// What random programs were like.
struct Tally {
  std::size_t wrong = 0;
  std::size_t fewer = 0;  // states
  std::size_t stuck = 0;
  std::size_t endless = 0;
  std::map<Verdict, std::size_t> verdicts;
};

void compare(const ToyProgram& program, Tally& tally) {
  ToyProduct strong(program, first_byte);
  const Explored all = search(*strong, few_enough, {});
  const FewStates few(program);
  if (all.ending == Ending::limit || few.explored.ending == Ending::limit) {
    return;  // a semaphore that counts without end
  }
  REQUIRE((all.ending == Ending::hit) == (few.explored.ending == Ending::hit));
  if (all.hit) {
    ++tally.wrong;
    ++tally.verdicts[all.hit->verdict];
    return;
  }
  tally.fewer += few.explored.store.size() < all.store.size() ? 1 : 0;
  ToyProduct plain(barging(program), first_byte);
  const Explored every = plain.search();
  const Seen seen_in_all = seen_in(plain, every);
  const Seen seen_in_few = seen_in(*few.toy, few.explored);
  REQUIRE(seen_in_all.places.size() == seen_in_few.places.size());
  REQUIRE(seen_in_all.last_segments == seen_in_few.last_segments);
  REQUIRE(seen_in_all.stuck == seen_in_few.stuck);
  REQUIRE(ever_stuck(strong, all) == seen_in_few.stuck);
  REQUIRE((!goes_round(all.graph) || goes_round(few.explored.graph)));
  tally.stuck += seen_in_few.stuck != 0 ? 1 : 0;
  tally.endless += goes_round(all.graph) ? 1 : 0;
}

Tally compare_random_programs(std::uint32_t seed, std::size_t programs, Ends ends) {
  std::mt19937 random(seed);
  Tally tally;
  for (std::size_t i = 0; i < programs; ++i) {
    INFO("program " << i);
    compare(random_program(random, ends), tally);
  }
  return tally;
}

}  // namespace

TEST_CASE("few steps find something wrong exactly where all steps do", "[explore]") {
  const Tally tally = compare_random_programs(7, 20'000, Ends::mostly);
  // There is something to be told apart.
  CHECK(tally.wrong > 5'000);
  CHECK(tally.fewer > 2'000);
  CHECK(tally.verdicts.at(Verdict::data_race) > 100);
  CHECK(tally.verdicts.at(Verdict::deadlock) > 100);
  CHECK(tally.verdicts.at(Verdict::mutual_exclusion) > 100);
  CHECK(tally.verdicts.at(Verdict::rule) > 100);
}

TEST_CASE("few steps find what is wrong with endless programs, and who is stuck", "[explore]") {
  const Tally tally = compare_random_programs(8, 6'000, Ends::rarely);
  CHECK(tally.wrong > 2'000);
  CHECK(tally.fewer > 300);
  CHECK(tally.stuck > 50);
  CHECK(tally.endless > 300);
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
