#include "fewer_states.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/verdict.hpp"
#include "report/words.hpp"

namespace harness::cli {
namespace {

using check::Merging;
using check::Reduction;
using report::Outcome;

// To the state that is wrong; 0 if none is wrong by itself.
std::size_t steps_of(const Outcome& outcome) {
  const bool is_by_itself = outcome.finding && !outcome.finding->schedule.cycle &&
                            outcome.verdict != model::Verdict::partial_deadlock;
  return is_by_itself ? outcome.finding->schedule.steps.size() : 0;
}

bool have_same_waits(const Outcome& one, const Outcome& other) {
  return std::ranges::equal(one.waits, other.waits, [](const auto& a, const auto& b) {
    return report::text_of(a) == report::text_of(b);
  });
}

}  // namespace

JudgedThrice judged_thrice(const Expectation& expectation, const Size& size) {
  return {.all = judged(expectation, size, Reduction::off, Merging::off),
          .reduced = judged(expectation, size, Reduction::on, Merging::off),
          .merged = judged(expectation, size, Reduction::off, Merging::on)};
}

std::string difference(const JudgedThrice& thrice) {
  const auto& [all, reduced, merged] = thrice;
  if (reduced.verdict != all.verdict || merged.verdict != all.verdict) {
    return fmt::format(", but {} by few that stand for all, {} if local states are merged",
                       model::name_of(reduced.verdict), model::name_of(merged.verdict));
  }
  if (!have_same_waits(merged, all)) {
    return ", but processes wait otherwise if local states are merged";
  }
  if (steps_of(merged) != steps_of(all)) {
    return fmt::format(", after {}, but {} if local states are merged",
                       report::count_of(steps_of(all), "step"), steps_of(merged));
  }
  return "";
}

}  // namespace harness::cli
