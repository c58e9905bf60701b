#include "report/rules_row.hpp"

#include "support/catch.hpp"

using namespace harness::report;
using harness::properties::Rule;

TEST_CASE("a row of the four rules tells which are kept, and how to see the others", "[report]") {
  RulesRow row{.region = "critical section",
               .rules = {{Rule::progress, false, "process 0 waits for ever", {}, "traces/a.json"},
                         {Rule::mutual_exclusion, true, "never two at once", {}},
                         {Rule::bounded_waiting, true, "at most 1 time", {}},
                         {Rule::no_busy_waiting, false, "process 0 goes round a loop", {}}},
               .may_break = {Rule::bounded_waiting, Rule::no_busy_waiting}};
  Page page({});
  print_rules(page, row, {});
  CHECK(page.text() == R"(The four rules (critical section):
  空闲让进  progress          broken
            process 0 waits for ever.
  ./workbook replay traces/a.json
  忙则等待  mutual exclusion  kept
            never two at once.
  有限等待  bounded waiting   kept, though this problem does not ask for it
            at most 1 time.
  让权等待  no busy waiting   broken, as it may be here
            process 0 goes round a loop.
)");
  CHECK(text_of(row.kept()) == "mutual exclusion, bounded waiting");
}

TEST_CASE("a row that could not be judged says why", "[report]") {
  Page page({});
  print_rules(page, {.region = "eat", .rules = {}, .not_judged = "it crashes"}, {});
  CHECK(page.text() == "The four rules (eat):\n  Not judged: it crashes.\n");
}
