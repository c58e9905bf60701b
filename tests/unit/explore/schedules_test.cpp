#include "explore/schedules.hpp"

#include <algorithm>

#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::ProcessId;
using harness::model::Strength;
using harness::model::Verdict;

std::vector<std::uint32_t> chosen(const Choice& choice, const std::vector<ProcessId>& possible,
                                  std::size_t times) {
  std::vector<std::uint32_t> values;
  for (std::size_t i = 0; i < times; ++i) {
    values.push_back(possible[choice(possible)].value);
  }
  return values;
}

// Each step of the way is one of the system's, and leads on to the next state of the way.
bool is_way(ToyProduct& toy, const Explored& explored) {
  const Hit& hit = explored.hit.value();
  std::vector<std::uint32_t> tuple(toy->width());
  toy->start(tuple);
  bool is_right = tuple == toy.tuple(explored, hit.path.front());
  for (std::size_t i = 0; i < hit.movers.size(); ++i) {
    const auto next = toy.tuple(explored, hit.path[i + 1]);
    Steps steps;
    toy->steps(toy.tuple(explored, hit.path[i]), steps);
    bool leads_on = false;
    for (std::size_t s = 0; s < steps.movers.size(); ++s) {
      const Tuple to = Tuple(steps.tuples).subspan(s * toy->width(), toy->width());
      leads_on |= steps.movers[s] == hit.movers[i] && std::ranges::equal(to, next);
    }
    is_right &= leads_on;
  }
  return is_right;
}

bool passes_no_state_twice(const Hit& hit) {
  std::vector<StateId> path = hit.path;
  std::ranges::sort(path);
  return std::ranges::adjacent_find(path) == path.end();
}

}  // namespace

TEST_CASE("in turn means that whoever can move comes once in each round", "[explore]") {
  const Choice choice = round_robin();
  CHECK(chosen(choice, {ProcessId{0}, ProcessId{1}, ProcessId{4}}, 4) ==
        std::vector<std::uint32_t>{0, 1, 4, 0});
  CHECK(chosen(choice, {ProcessId{0}, ProcessId{3}}, 3) == std::vector<std::uint32_t>{3, 0, 3});
}

TEST_CASE("a schedule at random is the same for the same seed and another for another one",
          "[explore]") {
  const std::vector<ProcessId> possible{ProcessId{0}, ProcessId{1}, ProcessId{2}};
  CHECK(chosen(at_random(1), possible, 50) == chosen(at_random(1), possible, 50));
  CHECK(chosen(at_random(1), possible, 50) != chosen(at_random(2), possible, 50));
}

TEST_CASE("a given schedule is followed as far as it goes, and then all move in turn",
          "[explore]") {
  const std::vector<ProcessId> possible{ProcessId{0}, ProcessId{1}, ProcessId{2}};
  CHECK(chosen(along({ProcessId{2}, ProcessId{2}, ProcessId{0}}), possible, 6) ==
        std::vector<std::uint32_t>{2, 2, 0, 1, 2, 0});
}

TEST_CASE("sixteen philosophers, left fork first, run into their deadlock", "[explore]") {
  ToyProduct toy(philosophers(16, Forks::left_first, Strength::strong));
  const auto explored = try_schedules(*toy);
  REQUIRE(explored);
  CHECK(explored->ending == Ending::hit);
  CHECK(explored->hit->verdict == Verdict::deadlock);
  CHECK(explored->hit->movers.size() == 32);  // each P, one that is granted and one that is not
  CHECK(is_way(toy, *explored));
}

TEST_CASE("what a schedule at random runs into is reached without detours", "[explore]") {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    ToyProduct toy(philosophers(3, Forks::left_first, Strength::strong));
    const auto explored = follow(*toy, at_random(seed), 100'000);
    REQUIRE(explored);
    CHECK(explored->hit->verdict == Verdict::deadlock);
    CHECK(passes_no_state_twice(*explored->hit));
    CHECK(is_way(toy, *explored));
  }
}

TEST_CASE("a schedule along the way of a search comes to the same", "[explore]") {
  ToyProduct toy(philosophers(4, Forks::left_first, Strength::strong));
  const Explored searched = toy.search();
  const auto followed = follow(*toy, along(searched.hit.value().movers), 1000);
  REQUIRE(followed);
  CHECK(followed->hit->movers == searched.hit->movers);
  CHECK(followed->hit->verdict == searched.hit->verdict);
}

TEST_CASE("a schedule stops where the system says that something is wrong", "[explore]") {
  ToyProgram program{.scripts = {}, .semaphores = {2}};
  for (std::uint32_t p = 0; p < 2; ++p) {
    program.scripts.emplace_back().p(0).enter("eat").leave("eat").v(0);
  }
  program.rules = philosophers(2, Forks::ordered, Strength::strong).rules;
  ToyProduct toy(program);
  const auto explored = follow(*toy, round_robin(), 1000);
  REQUIRE(explored);
  CHECK(explored->hit->verdict == Verdict::mutual_exclusion);
  CHECK(explored->hit->movers == std::vector{ProcessId{0}, ProcessId{1}});
}

TEST_CASE("schedules of a program that is right come to nothing", "[explore]") {
  ToyProduct endless(philosophers(4, Forks::ordered, Strength::strong));
  CHECK_FALSE(try_schedules(*endless));
  ToyProgram ending{.scripts = {Script().p(0).v(0), Script().p(0).v(0)}, .semaphores = {1}};
  ToyProduct ends(ending);
  CHECK_FALSE(try_schedules(*ends));
}

TEST_CASE("a schedule that may take too few steps comes to nothing", "[explore]") {
  ToyProduct toy(philosophers(3, Forks::left_first, Strength::strong));
  CHECK_FALSE(follow(*toy, round_robin(), 5));
  CHECK(follow(*toy, round_robin(), 6));
}
