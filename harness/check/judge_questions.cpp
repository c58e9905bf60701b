#include <fmt/format.h>

#include <optional>
#include <utility>

#include "check/answer.hpp"
#include "check/answer_check.hpp"
#include "check/promise.hpp"
#include "check/sentences.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using explore::Ending;
using explore::Explored;
using explore::Tuple;
using model::Verdict;
using report::Reply;
using spec::Question;

// What ends all following: processes that race or have come to a bad end.
std::optional<Verdict> over(explore::Product& product, Tuple state) {
  const bool ends = product.has_race(state) || product.faulty(state);
  return ends ? product.judge(state) : std::nullopt;
}

Explored seek_answer(AnswerCheck& check, const Question& question) {
  explore::Product& product = check.subject.product();
  const auto is_so = [&](Tuple state) {
    if (product.has_race(state)) {
      throw model::Failure(fmt::format(
          "the program given for {} has a data race, so nothing can be said of its states.",
          check.answer.job.problem));
    }
    return question.is_so(product.look_at(state)) ? std::optional(Verdict::holds) : std::nullopt;
  };
  return check.seek(is_so, {});
}

// What was learned of the processes must come out the same a second time.
std::optional<std::string> what_keeps_from_certainty(AnswerCheck& check, const Explored& explored) {
  Subject& subject = check.subject;
  const learn::Automaton& automaton = subject.learner.automaton();
  if (explored.ending != Ending::complete) {
    return limit_text(explored, subject.job.limits, subject.growth.goes_on(automaton.size()));
  }
  const auto surprise = subject.processes.repeat_all(automaton);
  return surprise ? std::optional(surprise_text(subject.names.place(surprise->operation),
                                                surprise->operation.detail))
                  : std::nullopt;
}

Reply judge_no(AnswerCheck& check, const Question& question) {
  const Explored explored = seek_answer(check, question);
  if (explored.hit) {
    return {.headline = "no: that is not right",
            .remarks = {fmt::format("There is a way there, in {}.",
                                    report::count_of(explored.hit->movers.size(), "step"))}};
  }
  if (const auto why = what_keeps_from_certainty(check, explored)) {
    return {.verdict = Verdict::inconclusive, .headline = "no: perhaps", .remarks = {*why}};
  }
  return {.verdict = Verdict::holds,
          .headline = "no: that is right",
          .remarks = {fmt::format("All {} were searched, and it is so in none of them.",
                                  report::count_of(explored.store.size(), "state"))}};
}

// After how many steps of the way it was so, if ever.
std::optional<std::size_t> when_it_was_so(AnswerCheck& check, const Question& question,
                                          const Followed& followed) {
  for (std::size_t steps = 0; steps < followed.end.path.size(); ++steps) {
    const auto state = check.state_of(followed.explored, followed.end.path[steps]);
    if (question.is_so(check.subject.product().look_at(state))) {
      return steps;
    }
  }
  return std::nullopt;
}

Reply judge_yes(AnswerCheck& check, const Question& question, const Answer& answer) {
  explore::Product& product = check.subject.product();
  const Followed followed =
      follow_turns(product, answer.turns, [&](Tuple state) { return over(product, state); });
  Reply reply{.trace = check.trace_of(followed)};
  if (!check.confirm(reply)) {
    return reply;
  }
  if (!followed.next && question.is_so(product.look_at(followed.last))) {
    reply.verdict = Verdict::holds;
    reply.headline = "yes: that is right, and your schedule leads there";
    return reply;
  }
  const Promise promise{Verdict::holds, question.sentence, check.file(), answer.turns};
  tell_not_there(reply, promise, followed, when_it_was_so(check, question, followed));
  reply.stands = check.stands_of(*reply.trace, followed);
  tell_who_cannot_move(reply, promise, followed);
  return reply;
}

Reply reply_to(AnswerCheck& check, const Question& question, const Answer& answer) {
  switch (answer.kind) {
    case Answer::Kind::no:
      return judge_no(check, question);
    case Answer::Kind::yes:
      return judge_yes(check, question, answer);
    case Answer::Kind::open:
      break;
  }
  return {.headline = "not answered yet"};
}

}  // namespace

std::vector<Reply> judge_questions(AnswerCheck& check) {
  const auto& questions = check.subject.job.spec->questions();
  const std::vector<Answer> answers = read_answers(
      check.answer.text, check.file(), check.subject.program.processes, questions.size());
  std::vector<Reply> replies;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    Reply reply = reply_to(check, questions[i], answers[i]);
    reply.question = questions[i].sentence;
    if (check.answer.shows) {
      check.show(reply, seek_answer(check, questions[i]));
    }
    replies.push_back(std::move(reply));
  }
  return replies;
}

}  // namespace harness::check
