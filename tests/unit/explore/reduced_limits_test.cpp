// Where few steps must not stand for all.
#include "explore/reduced.hpp"
#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/toy_product.hpp"

namespace {

using namespace harness::explore;
using namespace harness::support;
using harness::model::Strength;
using harness::model::Verdict;
using harness::properties::State;

}  // namespace

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
