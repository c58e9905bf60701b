#include "cli/declared_rules.hpp"

#include "model/failure.hpp"
#include "support/catch.hpp"

using harness::cli::declared_rules;
using harness::properties::Rule;
using harness::properties::RuleSet;

TEST_CASE("a program declares the rules that it keeps", "[cli]") {
  CHECK(declared_rules("// Verdict: progress\n// Keeps: mutual exclusion, bounded waiting\n",
                       "a") == RuleSet{Rule::mutual_exclusion, Rule::bounded_waiting});
  CHECK(declared_rules("// Keeps: none\n", "a") == RuleSet{});
  CHECK_FALSE(declared_rules("// Verdict: progress\n", "a"));
}

TEST_CASE("a rule that does not exist is told with the line it stands in", "[cli]") {
  CHECK_THROWS_WITH(
      declared_rules("// Keeps: progress, fairness\n", "a.cpp"),
      Catch::Matchers::ContainsSubstring("a.cpp says \"// Keeps: progress, fairness\"") &&
          Catch::Matchers::ContainsSubstring("none of the four rules is called \"fairness\""));
}
