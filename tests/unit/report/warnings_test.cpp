#include "report/text.hpp"
#include "support/catch.hpp"
#include "support/sample_outcomes.hpp"

using Catch::Matchers::ContainsSubstring;
using harness::report::Outcome;
using harness::report::to_text;

TEST_CASE("a warning is shown whatever the verdict", "[report]") {
  for (Outcome outcome : {samples::holds(), samples::deadlock(2), samples::inconclusive()}) {
    CHECK_THAT(to_text(outcome, {}), !ContainsSubstring("Warning"));
    outcome.warnings = {"philosopher 0 stores a pointer", "and another one."};
    const std::string text = to_text(outcome, {});
    CHECK_THAT(text, ContainsSubstring("Warning: philosopher 0 stores a pointer.\n"));
    CHECK_THAT(text, ContainsSubstring("Warning: and another one.\n"));
  }
}
