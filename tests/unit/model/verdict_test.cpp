#include "model/verdict.hpp"

#include "model/ensure.hpp"
#include "support/catch.hpp"
#include "support/enumerators.hpp"

using namespace harness::model;

TEST_CASE("every verdict is named as its enumerator and found again by that name", "[model]") {
  const auto all = harness::support::enumerators<Verdict>();
  REQUIRE(all.size() == 20);
  for (const auto& [verdict, identifier] : all) {
    CHECK(name_of(verdict) == identifier);
    CHECK(verdict_named(identifier) == verdict);
  }
}

TEST_CASE("no verdict is found by a name that none has", "[model]") {
  CHECK_FALSE(verdict_named(""));
  CHECK_FALSE(verdict_named("hold"));
  CHECK_FALSE(verdict_named("Holds"));
  CHECK_FALSE(verdict_named("deadlock "));
}

TEST_CASE("a number that is no verdict breaks a promise", "[model]") {
  CHECK_THROWS_AS(name_of(static_cast<Verdict>(20)), BrokenPromise);
}
