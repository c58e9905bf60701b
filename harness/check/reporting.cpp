#include "check/reporting.hpp"

#include <cstddef>
#include <optional>
#include <utility>

#include "check/concurrency.hpp"
#include "check/confirming.hpp"
#include "check/stuck.hpp"

namespace harness::check {
namespace {

using explore::Explored;
using model::Verdict;
using report::Outcome;

// The index of the step that lost all; none if too much would have to be explored to tell.
std::optional<std::size_t> lost_after(explore::Product& product, const Explored& explored,
                                      const BadEnd& end, bool all_seen) {
  if (explored.graph.size() == 0) {
    return std::nullopt;  // a single schedule
  }
  std::size_t steps = 0;
  if (all_seen) {
    steps = steps_until_lost(product, explored, end.path);
  } else {
    const auto whole = explore_past_deadlocks(product, explored.store.size());
    if (!whole) {
      return std::nullopt;
    }
    steps = steps_until_lost(product, *whole, end.path);
  }
  return steps == 0 ? std::nullopt : std::optional(steps - 1);
}

}  // namespace

void report_bad_end(Subject& subject, Outcome& outcome, const Explored& explored, const BadEnd& end,
                    bool all_seen) {
  const bool confirmed = report_confirmed(
      subject, outcome, describe(subject.product(), explored, end, subject.program, subject.names));
  const bool is_final =
      end.verdict == Verdict::deadlock || end.verdict == Verdict::partial_deadlock;
  if (confirmed && end.stuck != 0 && is_final) {
    outcome.finding->lost_after = lost_after(subject.product(), explored, end, all_seen);
  }
}

void report_busy_wait(Subject& subject, Outcome& outcome, const Explored& explored,
                      const explore::BusyWait& spinner) {
  const explore::Hit way = explore::way_to(explored.graph, spinner.state, Verdict::busy_waiting);
  report_bad_end(subject, outcome, explored,
                 {way.verdict, way.path, way.movers, 1U << spinner.process.value}, true);
}

void report_impossible(Subject& subject, Outcome& outcome, const Explored& explored,
                       const properties::Property& never) {
  const auto obstacle = nearest_obstacle(subject.product(), explored, never.region);
  if (!obstacle) {
    outcome.verdict = Verdict::concurrency;
    outcome.finding = empty_trace(subject, Verdict::concurrency);
  } else {
    const explore::Hit way = explore::way_to(explored.graph, obstacle->state, Verdict::concurrency);
    report_bad_end(subject, outcome, explored,
                   {way.verdict, way.path, way.movers, obstacle->processes}, true);
  }
  if (outcome.finding) {
    outcome.finding->property = never.sentence;
    outcome.finding->explanation = impossible_text(*outcome.finding, never.sentence);
  }
}

void report_never(const Subject& subject, Outcome& outcome, const std::string& never) {
  outcome.verdict = Verdict::incomplete;
  outcome.finding = empty_trace(subject, Verdict::incomplete);
  outcome.finding->property = "every process can do its work";
  outcome.finding->explanation = never;
}

}  // namespace harness::check
