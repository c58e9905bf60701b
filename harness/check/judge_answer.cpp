#include "check/judge_answer.hpp"

#include <chrono>

#include "check/answer_check.hpp"

namespace harness::check {
namespace {

report::Outcome outcome_of(AnswerCheck& check) {
  report::Outcome outcome = check.subject.began();
  outcome.answer_file = check.answer.file;
  if (const auto promised = check.answer.job.spec->to_break()) {
    outcome.replies = {judge_schedule(check, *promised)};
    const auto& trace = outcome.replies.front().trace;
    if (trace && trace->verdict != model::Verdict::holds) {
      outcome.finding = trace;
    }
  } else {
    outcome.replies = judge_questions(check);
  }
  outcome.verdict = report::verdict_of(outcome.replies);
  return outcome;
}

}  // namespace

report::Outcome judge_answer(const AnswerJob& answer) {
  const auto start = std::chrono::steady_clock::now();
  AnswerCheck check(answer);
  report::Outcome outcome = outcome_of(check);
  outcome.figures.states = check.states;
  outcome.figures.transitions = check.transitions;
  outcome.figures.local_states = check.subject.learner.automaton().size();
  outcome.figures.local_transitions = check.subject.learner.automaton().transitions();
  outcome.figures.real_steps = check.subject.processes.steps();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  outcome.figures.seconds = taken.count();
  return outcome;
}

}  // namespace harness::check
