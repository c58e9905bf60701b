#include "check/conclusion.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "check/breach.hpp"
#include "check/confirming.hpp"
#include "check/reporting.hpp"
#include "check/sentences.hpp"
#include "check/stuck.hpp"
#include "check/waiting.hpp"
#include "explore/busy_wait.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using explore::Explored;
using model::Verdict;
using report::Outcome;

void report_breach(Subject& subject, Outcome& outcome, const Explored& explored,
                   const Breach& breach) {
  report_confirmed(subject, outcome,
                   describe(subject.product(), explored, breach, subject.program, subject.names));
}

// Says how long processes wait, and whether that or the way they do it breaks a demand.
bool is_waiting_wrong(Subject& subject, Outcome& outcome, const Explored& explored) {
  if (const auto too_large = too_large_to_judge_waiting(explored, subject.product().memory(),
                                                        subject.job.limits.memory)) {
    report_inconclusive(outcome, *too_large);
    return true;
  }
  const WaitingResult result = judge_waiting(
      subject.product(), explored, *subject.job.spec, subject.program.processes,
      hands_to_judge_waiting(explored, subject.product().memory(), subject.job.limits.memory));
  outcome.waits = result.waits;
  outcome.waits_worked_out = true;
  if (result.breach) {
    report_breach(subject, outcome, explored, *result.breach);
  }
  return result.breach.has_value();
}

// Every state was seen, and none is wrong by itself.
void judge_all(Subject& subject, Outcome& outcome, const Explored& explored) {
  if (const auto stuck = nearest_stuck(subject.product(), explored)) {
    return report_bad_end(subject, outcome, explored,
                          stuck_end(subject.product(), explored, *stuck), true);
  }
  const spec::Spec& spec = *subject.job.spec;
  if (const std::string never =
          who_never_enters(subject.product(), spec, subject.program.processes);
      !never.empty()) {
    return report_never(subject, outcome, never);
  }
  if (const auto never = subject.product().never_seen(); !never.empty()) {
    return report_impossible(subject, outcome, explored, *never.front());
  }
  const auto spinner = explore::nearest_busy_wait(subject.product(), explored);
  if (spinner && !spec.waiting().may_busy_wait) {
    return report_busy_wait(subject, outcome, explored, *spinner);
  }
  if (!is_waiting_wrong(subject, outcome, explored)) {
    report_proof(subject, outcome);
  }
}

// A limit has ended the search, and all that it saw is let go of: there may be no room beside it.
// That somebody waits for ever can be seen among the nearest states, too.
void judge_nearest(Subject& subject, Outcome& outcome, const std::string& limit) {
  constexpr std::size_t nearest_states = 500'000;
  Explored nearest = subject.search_up_to(nearest_states);
  explore::cut_off(nearest);
  const bool has_room =
      !too_large_to_judge_waiting(nearest, subject.product().memory(), subject.job.limits.memory);
  const auto breach = has_room ? endless_wait_so_far(subject.product(), nearest, *subject.job.spec,
                                                     subject.program.processes)
                               : std::nullopt;
  if (breach) {
    outcome.is_shortest = false;
    report_breach(subject, outcome, nearest, *breach);
  } else {
    report_inconclusive(outcome, limit);
  }
}

// Returns which limit ended the search, if one did: that is all there is to say of it then.
std::optional<std::string> judge_seen(Subject& subject, Outcome& outcome,
                                      const Explored& explored) {
  switch (explored.ending) {
    case explore::Ending::limit:
      return limit_text(explored, subject.job.limits,
                        subject.growth.goes_on(subject.learner.automaton().size()));
    case explore::Ending::stopped:
      report_inconclusive(outcome, fmt::format("It was stopped after {}.",
                                               report::count_of(explored.store.size(), "state")));
      break;
    case explore::Ending::hit:
      report_bad_end(subject, outcome, explored, bad_end(subject.product(), explored), false);
      break;
    case explore::Ending::complete:
      judge_all(subject, outcome, explored);
      break;
  }
  return std::nullopt;
}

}  // namespace

Outcome concluded(Subject& subject, Explored explored) {
  Outcome outcome = subject.with_figures(subject.began(), explored);
  std::optional<Explored> seen(std::move(explored));
  if (const auto limit = judge_seen(subject, outcome, *seen)) {
    seen.reset();
    judge_nearest(subject, outcome, *limit);
  }
  outcome.figures.real_steps = subject.processes.steps();
  return outcome;
}

void report_proof(Subject& subject, Outcome& outcome) {
  if (const auto surprise = subject.processes.repeat_all(subject.learner.automaton())) {
    return report_surprise(subject, outcome, *surprise);
  }
  outcome.verdict = Verdict::holds;
  outcome.proved = proved(*subject.job.spec, subject.program.processes, outcome.waits);
}

}  // namespace harness::check
