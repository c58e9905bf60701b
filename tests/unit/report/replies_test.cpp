#include <string>

#include "report/text.hpp"
#include "support/catch.hpp"
#include "support/sample_outcomes.hpp"

namespace harness::report {
namespace {

using Catch::Matchers::ContainsSubstring;
using model::Verdict;

Outcome answered(std::vector<Reply> replies) {
  Outcome outcome = samples::deadlock(2);
  outcome.answer_file = "/course/schedule.txt";
  outcome.replies = std::move(replies);
  outcome.verdict = verdict_of(outcome.replies);
  return outcome;
}

Reply reply_that_is(Verdict verdict, std::string question) {
  return {.question = std::move(question), .verdict = verdict, .headline = "so"};
}

TEST_CASE("of several answers the gravest counts", "[report]") {
  using enum Verdict;
  CHECK(verdict_of({reply_that_is(holds, "a"), reply_that_is(holds, "b")}) == holds);
  CHECK(verdict_of({reply_that_is(refuted, "a"), reply_that_is(holds, "b")}) == refuted);
  CHECK(verdict_of({reply_that_is(inconclusive, "a"), reply_that_is(holds, "b")}) == inconclusive);
  CHECK(verdict_of({reply_that_is(inconclusive, "a"), reply_that_is(refuted, "b")}) == refuted);
  CHECK(verdict_of({reply_that_is(refuted, "a"), reply_that_is(impossible, "b")}) == impossible);
}

TEST_CASE("a schedule that breaks the program is shown like any finding", "[report]") {
  const Outcome finding = samples::deadlock(2);
  const std::string text = to_text(answered({{.verdict = Verdict::holds,
                                              .headline = "broken, as asked: deadlock",
                                              .trace = finding.finding}}),
                                   {});
  CHECK_THAT(text, ContainsSubstring("Dining philosophers: broken, as asked: deadlock."));
  CHECK_THAT(text, ContainsSubstring("P(fork[0]) waits"));
  CHECK_THAT(text, ContainsSubstring("A circle: philosopher 0"));
}

TEST_CASE("a schedule that leads to nothing bad says where everybody stands", "[report]") {
  Trace trace = *samples::deadlock(2).finding;
  trace.verdict = Verdict::holds;
  trace.waiting.clear();
  const std::string text =
      to_text(answered({{.headline = "not broken yet",
                         .remarks = {"Asked for: deadlock"},
                         .trace = trace,
                         .stands = {{"philosopher 0 sleeps on fork[1]", {"exercise.cpp", 14, ""}},
                                    {"philosopher 1 has returned", {}}}}}),
              {});
  CHECK_THAT(text, ContainsSubstring("not broken yet.\nAsked for: deadlock.\n"));
  CHECK_THAT(text, ContainsSubstring("Where everybody stands:\n  philosopher 0 sleeps on fork[1]   "
                                     "(exercise.cpp:14)\n  philosopher 1 has returned\n"));
}

TEST_CASE("answers to questions are counted and numbered", "[report]") {
  const std::string text = to_text(answered({reply_that_is(Verdict::holds, "Can it be?"),
                                             reply_that_is(Verdict::refuted, "Can it not be?")}),
                                   {});
  CHECK_THAT(text, ContainsSubstring("Dining philosophers: 1 of 2 answers right."));
  CHECK_THAT(text, ContainsSubstring("1. Can it be?\nso.\n\n2. Can it not be?\nso.\n"));
}

}  // namespace
}  // namespace harness::report
