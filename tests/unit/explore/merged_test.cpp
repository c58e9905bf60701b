#include <random>
#include <set>

#include "explore/idle_loop.hpp"
#include "properties/claims.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::Strength;
using harness::model::Verdict;

// A few lines of a random script: what happens to one of two bytes while its semaphore is held.
// What is read goes to one of two variables, and is seldom used.
void append_random(Script& script, std::mt19937& random) {
  const auto one_of_two = [&] { return static_cast<std::uint32_t>(random() % 2); };
  const std::uint32_t lock = one_of_two();
  const bool is_locked = random() % 32 != 0;
  if (is_locked) {
    script.p(lock);
  }
  switch (random() % 5) {
    case 0:
      script.write_constant(lock, bytes(random() % 2, 1));
      break;
    case 1:
      script.write_variable(lock, one_of_two());
      break;
    case 2:
      script.request("eat").enter("eat").leave("eat");
      break;
    default:
      script.read(lock, 1, one_of_two());
  }
  if (is_locked && random() % 32 != 0) {
    script.v(lock);
  }
}

ToyProgram random_program(std::mt19937& random) {
  ToyProgram toy{.scripts = {}, .semaphores = {1, 1}, .segment = Bytes(4)};
  toy.strength = random() % 2 == 0 ? Strength::strong : Strength::weak;
  for (int p = 0; p < 2; ++p) {
    Script script;
    script.set(bytes(0, 1), 0).set(bytes(0, 1), 1).label("again");
    for (std::size_t lines = 3 + random() % 3; lines > 0; --lines) {
      append_random(script, random);
    }
    script.jump("again");
    toy.scripts.push_back(std::move(script));
  }
  toy.rules.always.push_back(harness::properties::mutual_exclusion(
      "two never eat at the same time", "eat", "eat", [](const auto&, const auto&) { return true; },
      {{"philosopher", 0, 2}, {"philosopher", 1, 2}}));
  return toy;
}

// What is asked of the whole product, whatever its local states are called.
struct Seen {
  std::set<std::vector<std::string>> places;  // what all stand before, at the same time
  std::vector<bool> goes_round;               // by process: whether it can look for ever
  bool operator==(const Seen&) const = default;
};

Seen seen_in(ToyProduct& toy, const Explored& explored) {
  Seen seen;
  for (StateId state = 0; state < explored.store.size(); ++state) {
    const auto tuple = toy.tuple(explored, state);
    std::vector<std::string> all;
    for (std::uint32_t p = 0; p < toy->processes(); ++p) {
      const auto& operation = toy->operation(tuple, {p});
      all.emplace_back(harness::model::name_of(operation.kind));
      all.push_back(operation.mark.name);
    }
    for (const std::byte byte : toy->walker().segment(tuple[toy->width() - 2])) {
      all.push_back(std::to_string(static_cast<int>(byte)));
    }
    seen.places.insert(std::move(all));
  }
  const IdleLoops loops(*toy, explored);
  for (std::uint32_t p = 0; p < toy->processes(); ++p) {
    seen.goes_round.push_back(loops.run_of({p}).has_value());
  }
  return seen;
}

}  // namespace

TEST_CASE("local states that behave alike can be taken for one: nothing else changes",
          "[explore]") {
  std::mt19937 random(20261128);
  std::size_t smaller = 0;
  for (int round = 0; round < 3'000; ++round) {
    const ToyProgram program = random_program(random);
    ToyProduct toy(program);
    const Explored all = toy.search();
    const Seen seen = all.ending == Ending::complete ? seen_in(toy, all) : Seen{};
    if (!toy.learner().take_alike_for_one()) {
      continue;
    }
    toy->forget_steps();
    const Explored few = toy.search();
    REQUIRE(few.ending == all.ending);
    CHECK(few.store.size() <= all.store.size());
    smaller += few.store.size() < all.store.size() ? 1 : 0;
    if (all.hit) {
      CHECK(few.hit->verdict == all.hit->verdict);
      CHECK(few.hit->path.size() == all.hit->path.size());
    } else {
      CHECK((seen_in(toy, few) == seen));
    }
  }
  CHECK(smaller > 100);
}
