#include "check/promise.hpp"

#include <fmt/format.h>

#include "report/words.hpp"

namespace harness::check {
namespace {

using model::Verdict;
using report::Reply;

// Nobody can move any more.
bool is_final(Verdict verdict) {
  return verdict == Verdict::deadlock || verdict == Verdict::spinning;
}

// That were taken of those the student names.
std::size_t steps_of(const Promise& promise, const Followed& followed) {
  return followed.next.value_or(promise.turns.size());
}

// "line 7 of schedule.txt, step 5".
std::string next_turn(const Promise& promise, const Followed& followed) {
  return fmt::format("line {} of {}, step {},", promise.turns[*followed.next].line, promise.file,
                     *followed.next + 1);
}

std::string steps_text(const Promise& promise, const Followed& followed) {
  return report::count_of(steps_of(promise, followed), "step");
}

}  // namespace

bool keeps(const Promise& promise, const report::Trace& trace, const Followed& followed) {
  return trace.verdict == promise.verdict && !(followed.next && is_final(trace.verdict));
}

void tell_kept(Reply& reply, const Promise& promise, const Followed& followed,
               std::optional<std::size_t> shortest) {
  reply.verdict = Verdict::holds;
  reply.headline = fmt::format("broken, as asked: {}, after {}",
                               report::headline_of(promise.verdict), steps_text(promise, followed));
  reply.remarks.push_back(reply.trace->explanation);
  if (followed.next) {
    reply.remarks.push_back(fmt::format("What follows, from line {} of {} on, was not needed.",
                                        promise.turns[*followed.next].line, promise.file));
  }
  if (shortest) {
    reply.remarks.push_back(
        *shortest < steps_of(promise, followed)
            ? fmt::format("It can be done in {}. Can you?", report::count_of(*shortest, "step"))
            : "No schedule does it in fewer steps.");
  }
}

void tell_not_kept(Reply& reply, const Promise& promise, const Followed& followed) {
  const Verdict verdict = reply.trace->verdict;
  const std::string asked_for = "Asked for: " + promise.asked_for;
  reply.verdict = followed.next && (verdict == Verdict::holds || is_final(verdict))
                      ? Verdict::impossible
                      : Verdict::refuted;
  if (verdict == Verdict::holds && followed.next) {
    reply.headline = next_turn(promise, followed) + " cannot be taken";
  } else if (reply.verdict == Verdict::impossible) {
    reply.headline = next_turn(promise, followed) + " comes after the end";
    reply.remarks.push_back(reply.trace->explanation);
    reply.remarks.push_back(verdict == promise.verdict
                                ? "That is what was asked for: take away what follows."
                                : asked_for);
  } else if (verdict != Verdict::holds) {
    reply.headline = fmt::format("not broken as asked, but otherwise: {}, after {}",
                                 report::headline_of(verdict), steps_text(promise, followed));
    reply.remarks = {reply.trace->explanation, asked_for};
  } else if (promise.turns.empty()) {
    reply.headline = "not broken yet";
    reply.remarks = {fmt::format("There is no turn in {}. Write the name of a process a line: "
                                 "whose turn it is to take a step.",
                                 promise.file),
                     asked_for};
  } else {
    reply.headline = "not broken yet, after " + steps_text(promise, followed);
    reply.remarks = {"Nothing is wrong at its end. " + asked_for};
  }
}

void tell_not_there(Reply& reply, const Promise& promise, const Followed& followed,
                    std::optional<std::size_t> was_so_after) {
  reply.verdict = Verdict::refuted;
  if (followed.next) {
    reply.verdict = Verdict::impossible;
    reply.headline = "yes: but " + next_turn(promise, followed) + " cannot be taken";
  } else if (promise.turns.empty()) {
    reply.headline = "yes: but how?";
    reply.remarks = {
        "A yes needs a schedule that leads there, in the lines below it: the name of a "
        "process a line."};
  } else if (was_so_after) {
    reply.headline = "yes: but your schedule does not end there";
    reply.remarks = {fmt::format("It was so after {}, and is so no longer: end the schedule there.",
                                 report::count_of(*was_so_after, "step"))};
  } else {
    reply.headline = "yes: but your schedule does not lead there";
    reply.remarks = {fmt::format("After its {} it is not so.", steps_text(promise, followed))};
  }
}

void tell_who_cannot_move(Reply& reply, const Promise& promise, const Followed& followed) {
  if (followed.next) {
    const std::uint32_t process = promise.turns[*followed.next].process.value;
    reply.remarks.push_back(fmt::format("It cannot move now: {}.", reply.stands.at(process).text));
  }
}

}  // namespace harness::check
