#include "promela/model.hpp"

#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness;
using harness::model::Strength;
using harness::support::Forks;
using harness::support::ToyProduct;

const promela::Words plain_words{
    .operation = [](const model::Operation& o) { return std::string(model::name_of(o.kind)); },
    .variable = [](const model::Range& range) { return "x" + std::to_string(range.offset); }};

std::vector<promela::Exclusion> neighbours_of_two() {
  return {{{0}, "eat", {1}, "eat"}, {{1}, "eat", {0}, "eat"}};
}

promela::Searched searched(ToyProduct& toy, const explore::Explored& explored,
                           Strength strength = Strength::strong) {
  return {.title = "toy",
          .program = toy.program(),
          .strength = strength,
          .automaton = toy.learner().automaton(),
          .product = *toy,
          .explored = explored,
          .exclusions = neighbours_of_two(),
          .no_starvation = {"eat"},
          .words = plain_words};
}

bool says(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the model of two philosophers with left forks first has one deadlock", "[promela]") {
  ToyProduct toy(support::philosophers(2, Forks::left_first, Strength::strong));
  const explore::Explored explored = toy.search_past_all_wrongs();
  const promela::Counts counts = promela::counts_of_model(searched(toy, explored));
  CHECK(counts.states == explored.store.size());
  CHECK(counts.deadlocks == 1);
  CHECK(counts.breaches == 0);
}

TEST_CASE("what was touched lately makes no difference to the model", "[promela]") {
  using support::Script;
  // Asleep at the P the second process has forgotten that it read; before it, it has not.
  ToyProduct toy({.scripts = {Script().p(0), Script().read(0, 4).p(0)}, .semaphores = {0}});
  const explore::Explored explored = toy.search_past_all_wrongs();
  const explore::Explored& all = explored;
  const promela::Counts counts = promela::counts_of_model(searched(toy, all));
  CHECK(counts.states == all.store.size());  // asleep or not are two states for both
  CHECK(counts.deadlocks == 2);              // in either order of the queue
}

TEST_CASE("a search that was cut short is not called complete", "[promela]") {
  ToyProduct toy(support::philosophers(2, Forks::ordered, Strength::strong));
  const explore::Explored explored = explore::search(*toy, {.states = 1}, {});
  const std::string text = promela::to_promela(searched(toy, explored));
  CHECK(says(text, "search: incomplete"));
  CHECK_FALSE(says(text, "proctype agreement"));
}

TEST_CASE("each philosopher is claimed not to starve, as the problem demands", "[promela]") {
  ToyProduct toy(support::philosophers(2, Forks::ordered, Strength::strong));
  const explore::Explored explored = toy.search();
  const std::string text = promela::to_promela(searched(toy, explored));
  CHECK(says(text, "search: complete"));
  CHECK(says(text, "demanded: no_starvation_eat_0 no_starvation_eat_1\n"));
  CHECK(says(text, "ltl no_starvation_eat_1 { [] (wants_eat_1 -> <> inside_eat_1) }"));
  CHECK(says(text, "#define broken (inside_eat_0 && inside_eat_1)"));
}

TEST_CASE("only strong semaphores keep a queue, and only weak ones choose", "[promela]") {
  for (const Strength strength : {Strength::strong, Strength::weak, Strength::barging}) {
    ToyProduct toy(support::philosophers(2, Forks::ordered, strength));
    const explore::Explored explored = toy.search();
    const std::string text = promela::to_promela(searched(toy, explored, strength));
    CHECK(says(text, "_queue = [N]") == (strength == Strength::strong));
    CHECK(says(text, "byte choice[1]") == (strength == Strength::weak));
    CHECK(says(text, "P_plain(") == (strength == Strength::barging));
  }
}
