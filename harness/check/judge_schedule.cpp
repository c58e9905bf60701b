#include <fmt/format.h>

#include <optional>

#include "check/answer.hpp"
#include "check/answer_check.hpp"
#include "check/promise.hpp"
#include "check/stuck.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using explore::Ending;
using explore::Tuple;
using model::Verdict;
using report::Reply;

// "deadlock"; "mutual exclusion is broken (nobody reads while somebody writes)".
std::string asked_for(const Subject& subject, Verdict promised) {
  std::vector<std::string> sentences;
  const properties::Rules rules = subject.job.spec->rules(subject.program.processes);
  for (const auto* claims : {&rules.always, &rules.at_end}) {
    for (const properties::Property& claim : *claims) {
      if (claim.verdict == promised) {
        sentences.push_back(claim.sentence);
      }
    }
  }
  const std::string headline{report::headline_of(promised)};
  return sentences.empty() ? headline
                           : fmt::format("{} ({})", headline, fmt::join(sentences, "; "));
}

bool is_about_being_stuck(Verdict verdict) {
  return verdict == Verdict::deadlock || verdict == Verdict::partial_deadlock;
}

// The index of the step behind which nothing could be saved any more; none if that is not known.
std::optional<std::size_t> lost_after(AnswerCheck& check, const Followed& followed,
                                      Verdict promised) {
  if (!is_about_being_stuck(promised)) {
    return std::nullopt;
  }
  auto whole = explore_past_deadlocks(check.subject.product(), 0);
  if (!whole) {
    return std::nullopt;
  }
  std::vector<explore::StateId> path;
  for (const explore::StateId id : followed.end.path) {
    path.push_back(whole->store.insert(check.state_of(followed.explored, id)).first);
  }
  const std::size_t steps = steps_until_lost(check.subject.product(), *whole, path);
  return steps == 0 ? std::nullopt : std::optional(steps - 1);
}

std::optional<std::size_t> fewest_steps(AnswerCheck& check, Verdict promised) {
  const explore::Explored explored = check.seek(promised, {});
  return explored.hit ? std::optional(explored.hit->movers.size()) : std::nullopt;
}

// It is not so yet, and nothing else is wrong: where does the schedule leave everybody?
void tell_how_to_go_on(AnswerCheck& check, const Promise& promise, const Followed& followed,
                       Reply& reply) {
  reply.stands = check.stands_of(*reply.trace, followed);
  tell_who_cannot_move(reply, promise, followed);
  const bool has_begun = !followed.next && !followed.end.movers.empty();
  if (has_begun && check.seek(promise.verdict, followed.last).ending == Ending::complete) {
    reply.remarks.emplace_back(
        "From here on it cannot happen any more, whatever follows: take some lines back.");
  }
}

void conclude(AnswerCheck& check, const Promise& promise, const Followed& followed, Reply& reply) {
  if (keeps(promise, *reply.trace, followed)) {
    reply.trace->lost_after = lost_after(check, followed, promise.verdict);
    tell_kept(reply, promise, followed, fewest_steps(check, promise.verdict));
    return;
  }
  tell_not_kept(reply, promise, followed);
  if (reply.trace->verdict == Verdict::holds) {
    tell_how_to_go_on(check, promise, followed, reply);
  }
}

}  // namespace

Reply judge_schedule(AnswerCheck& check, Verdict promised) {
  explore::Product& product = check.subject.product();
  const std::vector<Turn> turns =
      read_schedule(check.answer.text, check.file(), check.subject.program.processes);
  Followed followed =
      follow_turns(product, turns, [&](Tuple state) { return bad_in_itself(product, state); });
  if (is_about_being_stuck(promised) && followed.end.verdict == Verdict::holds && !followed.next) {
    check.look_ahead(followed, promised);
  }
  Reply reply{.trace = check.trace_of(followed)};
  if (check.confirm(reply)) {
    const Promise promise{promised, asked_for(check.subject, promised), check.file(), turns};
    conclude(check, promise, followed, reply);
  }
  if (check.answer.shows) {
    check.show(reply, check.seek(promised, {}));
  }
  return reply;
}

}  // namespace harness::check
