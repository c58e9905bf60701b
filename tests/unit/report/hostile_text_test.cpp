// What strangers wrote, shown to people.
#include "report/text.hpp"
#include "support/catch.hpp"
#include "support/sample_outcomes.hpp"

namespace {

using Catch::Matchers::ContainsSubstring;
using harness::report::Outcome;
using harness::report::Style;

std::string text_of(const Outcome& outcome, int width) {
  return to_text(outcome, Style{.color = false, .width = width});
}

}  // namespace

TEST_CASE("what a student's file contains cannot steer the terminal", "[report]") {
  Outcome outcome = samples::deadlock(2);
  const std::string hostile =
      "\x1b]0;owned\x07\x9b"
      "2J\r\n\t";
  outcome.title = hostile;
  outcome.trace_file = hostile;
  outcome.finding->explanation = hostile;
  outcome.finding->confirmed = hostile;
  outcome.finding->processes[0].role = hostile;
  for (auto& text : outcome.finding->texts) {
    text = {hostile, {hostile, 3, hostile}};
  }
  for (auto& waiting : outcome.finding->waiting) {
    waiting.object = hostile;
  }
  for (const int width : {40, 80}) {
    for (const char c : text_of(outcome, width)) {
      REQUIRE((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
    }
  }
}

TEST_CASE("a trace that lacks texts or names processes it does not have is shown", "[report]") {
  Outcome outcome = samples::deadlock(3);
  outcome.finding->texts.clear();
  outcome.finding->processes.resize(1);
  CHECK_THAT(text_of(outcome, 80), ContainsSubstring("process 2 waits for fork[0]"));
}
