#include "check/conclusion.hpp"

#include <fmt/format.h>

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

// Says how long processes wait, and whether that or the way they do it breaks a demand.
bool is_waiting_wrong(Subject& subject, Outcome& outcome, const Explored& explored) {
  if (const auto too_large = too_large_to_judge_waiting(explored, subject.product.memory(),
                                                        subject.job.limits.memory)) {
    report_inconclusive(outcome, *too_large);
    return true;
  }
  const WaitingResult result =
      judge_waiting(subject.product, explored, *subject.job.spec, subject.program.processes);
  outcome.waits = result.waits;
  outcome.waits_worked_out = true;
  if (result.breach) {
    report_confirmed(
        subject, outcome,
        describe(subject.product, explored, *result.breach, subject.program, subject.names));
  }
  return result.breach.has_value();
}

// Every state was seen, and none is wrong by itself.
void judge_all(Subject& subject, Outcome& outcome, const Explored& explored) {
  if (const auto stuck = nearest_stuck(subject.product, explored)) {
    return report_bad_end(subject, outcome, explored, stuck_end(subject.product, explored, *stuck),
                          true);
  }
  const spec::Spec& spec = *subject.job.spec;
  if (const std::string never = who_never_enters(subject.product, spec, subject.program.processes);
      !never.empty()) {
    return report_never(subject, outcome, never);
  }
  if (const auto never = subject.product.never_seen(); !never.empty()) {
    return report_impossible(subject, outcome, explored, *never.front());
  }
  const auto spinner = explore::nearest_busy_wait(subject.product, explored);
  if (spinner && !spec.waiting().may_busy_wait) {
    return report_busy_wait(subject, outcome, explored, *spinner);
  }
  if (!is_waiting_wrong(subject, outcome, explored)) {
    report_proof(subject, outcome);
  }
}

void conclude(Subject& subject, Outcome& outcome, const Explored& explored) {
  switch (explored.ending) {
    case explore::Ending::limit:
      return report_inconclusive(
          outcome, limit_text(explored, subject.job.limits,
                              subject.growth.goes_on(subject.learner.automaton().size())));
    case explore::Ending::stopped:
      return report_inconclusive(outcome,
                                 fmt::format("It was stopped after {}.",
                                             report::count_of(explored.store.size(), "state")));
    case explore::Ending::hit:
      return report_bad_end(subject, outcome, explored, bad_end(subject.product, explored), false);
    case explore::Ending::complete:
      return judge_all(subject, outcome, explored);
  }
}

}  // namespace

Outcome concluded(Subject& subject, const Explored& explored) {
  Outcome outcome = subject.began();
  conclude(subject, outcome, explored);
  return subject.with_figures(std::move(outcome), explored);
}

void report_proof(Subject& subject, Outcome& outcome) {
  if (const auto surprise = subject.processes.repeat_all(subject.learner.automaton())) {
    return report_surprise(subject, outcome, *surprise);
  }
  outcome.verdict = Verdict::holds;
  outcome.proved = proved(*subject.job.spec, subject.program.processes, outcome.waits);
}

}  // namespace harness::check
