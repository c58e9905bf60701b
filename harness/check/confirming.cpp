#include "check/confirming.hpp"

#include <fmt/format.h>

#include <utility>

#include "check/fault_text.hpp"
#include "check/rehearsal.hpp"
#include "check/sentences.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using model::Verdict;
using report::Outcome;
using report::Trace;

void report_not_confirmed(Subject& subject, Outcome& outcome, Trace trace,
                          const std::string& difference) {
  if (const auto surprise = subject.processes.repeat_all(subject.learner.automaton())) {
    return report_surprise(subject, outcome, *surprise);
  }
  report_inconclusive(
      outcome, fmt::format("The checker found what looks like \"{}\", but real processes did not "
                           "follow it ({}). That is a fault of the checker: please report it, "
                           "with your program.",
                           report::headline_of(trace.verdict), difference));
  outcome.finding = std::move(trace);
}

}  // namespace

void sign(const Job& job, Trace& trace) {
  trace.problem = job.problem;
  trace.source = job.source;
  trace.program_hash = job.program_hash;
  trace.strength = job.strength;
}

bool report_confirmed(Subject& subject, Outcome& outcome, Trace trace) {
  sign(subject.job, trace);
  const Rehearsal rehearsal = rehearse(subject.zygote, trace, subject.job.step_limit);
  if (rehearsal.seen.empty()) {
    report_not_confirmed(subject, outcome, std::move(trace), rehearsal.difference);
    return false;
  }
  trace.confirmed = rehearsal.seen;
  outcome.verdict = trace.verdict;
  outcome.finding = std::move(trace);
  return true;
}

void report_surprise(const Subject& subject, Outcome& outcome, const live::Surprise& surprise) {
  const bool diverged = surprise.operation.kind == model::OperationKind::diverged;
  outcome.verdict = diverged ? Verdict::nondeterministic : Verdict::unmodelled;
  outcome.finding = empty_trace(subject, outcome.verdict);
  outcome.finding->property = "the same answers lead to the same operations";
  outcome.finding->explanation =
      diverged ? surprise_text(subject.names.place(surprise.operation), surprise.operation.detail)
               : fault_text(model::name_of(subject.program.processes.at(surprise.process.value)),
                            surprise.operation, subject.names);
}

Trace empty_trace(const Subject& subject, Verdict verdict) {
  Trace trace{.processes = subject.program.processes, .verdict = verdict};
  sign(subject.job, trace);
  return trace;
}

void report_inconclusive(Outcome& outcome, std::string limit) {
  outcome.verdict = Verdict::inconclusive;
  outcome.limit = std::move(limit);
}

}  // namespace harness::check
