#include "report/text.hpp"

#include <algorithm>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "report/display.hpp"
#include "support/catch.hpp"
#include "support/sample_outcomes.hpp"

namespace {

using Catch::Matchers::ContainsSubstring;
using harness::report::Outcome;
using harness::report::Style;

std::string text_of(const Outcome& outcome, int width) {
  return to_text(outcome, Style{.color = false, .width = width});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::vector<Outcome> all_samples() {
  return {samples::deadlock(2),  samples::deadlock(3),    samples::deadlock(5),
          samples::deadlock(9),  samples::deadlock(31),   samples::mutual_exclusion(),
          samples::starvation(), samples::data_race(),    samples::crash(),
          samples::incomplete(), samples::inconclusive(), samples::holds()};
}

}  // namespace

TEST_CASE("a deadlock is shown as who did what and who waits for whom", "[report]") {
  CHECK(text_of(samples::deadlock(2), 80) ==
        R"(Dining philosophers: deadlock, after 4 steps.
Nobody can ever move again: all philosophers wait for each other.

    philosopher 0     philosopher 1     exercise.cpp
 1  P(fork[0])                          :14
 2                    P(fork[1])        :14
    ── after step 2 nothing could be saved any more ──
 3  P(fork[1]) waits                    :15
 4                    P(fork[0]) waits  :15

Who waits for whom:
  philosopher 0 waits for fork[1], held by philosopher 1   (exercise.cpp:15)
  philosopher 1 waits for fork[0], held by philosopher 0   (exercise.cpp:15)
  A circle: philosopher 0 → philosopher 1 → philosopher 0.

The lines:
  exercise.cpp:14  P(table.fork[left(i)]);
  exercise.cpp:15  P(table.fork[right(i)]);

Seen on 2 real processes: all sleep in the kernel.
Judged under strong semaphores: V hands its unit to whoever waits longest.
Explored 63 states, 1,120 transitions in 0.08 s.
Replay it:
  ./workbook replay traces/dining_philosophers.json
)");
}

TEST_CASE("a deadlock fits a narrow terminal", "[report]") {
  CHECK(text_of(samples::deadlock(3), 60) ==
        R"(Dining philosophers: deadlock, after 6 steps.
Nobody can ever move again: all philosophers wait for each
other.

    philosopher 0  philosopher 1  philosopher 2  line
 1  P(fork[0])                                   :14
 2                 P(fork[1])                    :14
 3                                P(fork[2])     :14
    ── after step 3 nothing could be saved any more ──
 4  P(fork[1])                                   :15
    waits
 5                 P(fork[2])                    :15
                   waits
 6                                P(fork[0])     :15
                                  waits

Who waits for whom:
  philosopher 0 waits for fork[1], held by philosopher 1
    (exercise.cpp:15)
  philosopher 1 waits for fork[2], held by philosopher 2
    (exercise.cpp:15)
  philosopher 2 waits for fork[0], held by philosopher 0
    (exercise.cpp:15)
  A circle: philosopher 0 → philosopher 1 → philosopher 2 →
    philosopher 0.

The lines:
  exercise.cpp:14  P(table.fork[left(i)]);
  exercise.cpp:15  P(table.fork[right(i)]);

Seen on 3 real processes: all sleep in the kernel.
Judged under strong semaphores: V hands its unit to whoever
waits longest.
Explored 63 states, 1,120 transitions in 0.08 s.
Replay it:
  ./workbook replay traces/dining_philosophers.json
)");
}

TEST_CASE("a broken mutual exclusion shows who is in a region when", "[report]") {
  CHECK_THAT(text_of(samples::mutual_exclusion(), 80),
             ContainsSubstring(R"(Readers and writers: mutual exclusion is broken, after 5 steps.
Reader 1 still reads when the writer begins to write.
Broken: while somebody writes, nobody reads.

    reader 0     reader 1     writer         exercise.cpp
 1  P(file)                                  :10
    enters read
 2  ┃ read       V(count)                    :12
    ┃ read       enters read
    ┃ read       • copy 7
 3  ┃ read       ┃ read       P(file) waits  :30
 4  leaves read  ┃ read                      :13
 5  V(file)      ┃ read       → goes on      :14
                 ┃ read       enters write

At the same time:
  reader 1 is in read
  writer is in write

The lines:
)"));
}

TEST_CASE("who is in a region from the start is shown there", "[report]") {
  Outcome outcome = samples::mutual_exclusion();
  auto& schedule = outcome.finding->schedule;
  schedule.first = {schedule.steps[0].events[0]};
  schedule.steps[0].events.clear();
  CHECK_THAT(text_of(outcome, 80), ContainsSubstring(R"(
    reader 0     reader 1     writer         exercise.cpp
    enters read
 1  P(file)                                  :10
 2  ┃ read       V(count)                    :12
)"));
  schedule.steps.clear();
  outcome.finding->texts.clear();
  CHECK_THAT(text_of(outcome, 80), ContainsSubstring("At the same time:\n  reader 0 is in read\n"));
}

TEST_CASE("a property that the explanation names is not told twice", "[report]") {
  Outcome outcome = samples::mutual_exclusion();
  outcome.finding->explanation = "Broken: " + outcome.finding->property;
  const std::string text = text_of(outcome, 80);
  CHECK_THAT(text, ContainsSubstring("Broken: while somebody writes"));
  CHECK(text.find("Broken") == text.rfind("Broken"));
}

TEST_CASE("a data race shows both accesses", "[report]") {
  CHECK_THAT(text_of(samples::data_race(), 80),
             ContainsSubstring(R"(Dining philosophers: data race, after 1 step.
Two processes use state[1] at the same time, and one of them changes it.

    philosopher 0  philosopher 1  exercise.cpp
 1  P(mutex)                      :19

At the same time:
  philosopher 0 is about to write state[1]   (exercise.cpp:20)
  philosopher 1 is about to read state[1]    (exercise.cpp:31)
  Nothing makes one wait for the other.

The lines:
  exercise.cpp:19  P(table.mutex);
  exercise.cpp:20  table.state[1] = hungry;
  exercise.cpp:31  if (table.state[1] == hungry)
)"));
}

TEST_CASE("a data race on bytes without a name tells their offset", "[report]") {
  Outcome outcome = samples::data_race();
  outcome.finding->waiting.clear();
  CHECK_THAT(text_of(outcome, 80),
             ContainsSubstring("philosopher 1 is about to read 4 bytes at +12\n"));
}

TEST_CASE("a crash shows its signal and line", "[report]") {
  CHECK_THAT(text_of(samples::crash(), 80), ContainsSubstring(R"(
    customer 1  exercise.cpp
 1  P(mutex)    :8
    crashes

  customer 1: segmentation fault (SIGSEGV)   (exercise.cpp:9)
)"));
}

TEST_CASE("a finding about all runs is told in sentences", "[report]") {
  CHECK(text_of(samples::incomplete(), 80) == R"(Dining philosophers: does not do its work.
philosopher 3 never eats, in no interleaving.
Broken: every philosopher can eat.

Judged under strong semaphores: V hands its unit to whoever waits longest.
Explored 63 states, 1,120 transitions in 0.08 s.
)");
}

TEST_CASE("a program that holds is told in one paragraph", "[report]") {
  CHECK(text_of(samples::holds(), 80) == R"(Dining philosophers: holds.
Proved for every interleaving of 5 philosopher processes, in all 7,653 states:
  - Two neighbours never eat at the same time.
  - Nobody is ever blocked for ever.
  - Who is hungry eats, after at most 2 meals of each neighbour, whatever the
    others do and in whatever order they do it.
It rests on strong semaphores: V hands its unit to whoever waits longest.
Explored 7,653 states, 32,010 transitions in 0.02 s.
)");
}

TEST_CASE("a proof tells how long each role may wait", "[report]") {
  Outcome outcome = samples::holds();
  outcome.waits = {{"philosopher", "eat", 2, false}};
  CHECK_THAT(text_of(outcome, 100),
             ContainsSubstring("  - while a philosopher waits for eat, others that "
                               "exclude it enter at most 2 times\n"));
}

TEST_CASE("a proof by few states says that waiting was not worked out", "[report]") {
  Outcome outcome = samples::holds();
  outcome.figures.reduced = true;
  outcome.waits_worked_out = false;
  const std::string text = text_of(outcome, 100);
  CHECK_THAT(text, ContainsSubstring("in 7,653 states that stand for all:"));
  CHECK_THAT(text,
             ContainsSubstring("How long processes wait was not worked out: --reduce off does.\n"));
  CHECK(text_of(samples::holds(), 100).find("not worked out") == std::string::npos);
}

TEST_CASE("what is repeated for ever is set apart from how it begins", "[report]") {
  const std::vector<std::string> lines = lines_of(text_of(samples::starvation(), 100));
  const auto number_of = [&](const std::string& words) {
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const std::string& line) {
      return line.find(words) != line.npos;
    });
    REQUIRE(found != lines.end());
    return found - lines.begin();
  };
  const auto remark = number_of("── from here on, for ever ──");
  CHECK(lines[static_cast<std::size_t>(remark - 1)].find(" 3 ") != std::string::npos);
  CHECK(lines[static_cast<std::size_t>(remark + 1)].find(" 4 ") != std::string::npos);
  CHECK(number_of("worker 0 waits for mutex, held by worker 1") > remark);
}

TEST_CASE("a run that stays in one state for ever says so at its end", "[report]") {
  Outcome outcome = samples::starvation();
  outcome.finding->schedule.cycle = outcome.finding->schedule.steps.size();
  CHECK_THAT(text_of(outcome, 100), ContainsSubstring("── and so it stays, for ever ──"));
  CHECK_THAT(text_of(outcome, 100), !ContainsSubstring("from here on"));
}

TEST_CASE("an inconclusive check says that it is no pass", "[report]") {
  CHECK(text_of(samples::inconclusive(), 60) ==
        R"(Dining philosophers: inconclusive. This is not a pass.
Not every interleaving was seen, so nothing is proved. The
limit of 1,000,000 states was hit: allow more with --states,
or check with fewer processes.
Among those that were seen, nothing was wrong.
Explored 1,000,000 states, 4,000,000 transitions in 9.50 s.
)");
}

TEST_CASE("five philosophers have a column each on a terminal of 80 columns", "[report]") {
  CHECK_THAT(text_of(samples::deadlock(5), 80), ContainsSubstring(R"(
     philoso… 0  philoso… 1  philoso… 2  philoso… 3  philoso… 4  exercise.cpp
  1  P(fork[0])                                                  :14
  2              P(fork[1])                                      :14
)"));
}

TEST_CASE("many processes are listed with their names in front", "[report]") {
  CHECK_THAT(text_of(samples::deadlock(9), 80), ContainsSubstring(R"(
  8  philosopher 7  P(fork[7])        exercise.cpp:14
  9  philosopher 8  P(fork[8])        exercise.cpp:14
     ── after step 9 nothing could be saved any more ──
 10  philosopher 0  P(fork[1]) waits  exercise.cpp:15
)"));
}

TEST_CASE("more than eight processes are listed however wide the terminal is", "[report]") {
  CHECK_THAT(text_of(samples::deadlock(9), 250),
             ContainsSubstring("\n  1  philosopher 0  P(fork[0])"));
}

TEST_CASE("a list cuts long operations rather than their lines", "[report]") {
  Outcome outcome = samples::deadlock(9);
  outcome.finding->texts[1].operation = "Swait(table.fork[left(i)], table.fork[right(i)])";
  CHECK_THAT(text_of(outcome, 50), ContainsSubstring(R"(
  1  philosopher 0  P(fork[0])                 :14
  2  philosopher 1  Swait(table.fork[left(i)…  :14
)"));
}

TEST_CASE("a last step that loses all needs no line behind it", "[report]") {
  Outcome outcome = samples::deadlock(2);
  outcome.finding->lost_after = 3;
  CHECK_THAT(text_of(outcome, 80), !ContainsSubstring("nothing could be saved"));
}

TEST_CASE("a process that waits for itself is told so", "[report]") {
  CHECK_THAT(
      text_of(samples::deadlock(1), 80),
      ContainsSubstring("  philosopher waits for fork[0], held by philosopher   (exercise.cpp:15)\n"
                        "  philosopher waits for itself.\n"));
}

TEST_CASE("a process that spins does not wait", "[report]") {
  Outcome outcome = samples::deadlock(2);
  outcome.finding->waiting[0].spins = true;
  CHECK_THAT(text_of(outcome, 80), ContainsSubstring("philosopher 0 spins on fork[1], held by"));
  CHECK_THAT(text_of(outcome, 80), ContainsSubstring("philosopher 1 waits for fork[0], held by"));
}

TEST_CASE("a finding that was not replayed says so", "[report]") {
  Outcome outcome = samples::deadlock(2);
  outcome.finding->confirmed.clear();
  outcome.trace_file.clear();
  CHECK_THAT(text_of(outcome, 80), ContainsSubstring("Not seen on real processes"));
  CHECK_THAT(text_of(outcome, 80), !ContainsSubstring("./workbook replay"));
}

TEST_CASE("the replay command can be pasted into a shell and is never cut", "[report]") {
  Outcome outcome = samples::deadlock(2);
  outcome.trace_file = "/home/li's work/" + std::string(80, 'x') + ".json";
  CHECK_THAT(text_of(outcome, 60), ContainsSubstring("\n  ./workbook replay '/home/li'\\''s work/" +
                                                     std::string(80, 'x') + ".json'\n"));
}

TEST_CASE("no line is wider than the terminal, nor ends in blanks", "[report]") {
  for (const Outcome& outcome : all_samples()) {
    for (int width = 54; width <= 130; width += 4) {
      for (const std::string& line : lines_of(text_of(outcome, width))) {
        CAPTURE(width, line);
        REQUIRE(harness::report::display_width(line) <= static_cast<std::size_t>(width));
        REQUIRE_FALSE(line.ends_with(' '));
      }
    }
  }
}

TEST_CASE("a terminal of no width gets a text all the same", "[report]") {
  for (const Outcome& outcome : all_samples()) {
    CHECK(text_of(outcome, 0) == text_of(outcome, 40));
    CHECK(text_of(outcome, -5) == text_of(outcome, 40));
  }
}

TEST_CASE("colour changes nothing but the colour", "[report]") {
  const std::regex escape("\033\\[[0-9;]*m");
  for (const Outcome& outcome : all_samples()) {
    const std::string plain = text_of(outcome, 80);
    const std::string colored = to_text(outcome, Style{.color = true, .width = 80});
    CHECK(plain.find('\033') == std::string::npos);
    CHECK(colored != plain);
    CHECK(std::regex_replace(colored, escape, "") == plain);
  }
}

TEST_CASE("columns stand straight under Chinese names", "[report]") {
  Outcome outcome = samples::deadlock(2);
  for (auto& process : outcome.finding->processes) {
    process.role = "哲学家";
  }
  outcome.finding->texts[0].operation = "P(筷子[0])";
  CHECK_THAT(text_of(outcome, 80), ContainsSubstring(R"(
    哲学家 0          哲学家 1          exercise.cpp
 1  P(筷子[0])                          :14
 2                    P(fork[1])        :14
)"));
}
