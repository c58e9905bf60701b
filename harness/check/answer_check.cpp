#include "check/answer_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "check/confirming.hpp"
#include "check/rehearsal.hpp"
#include "check/standing.hpp"
#include "check/stuck.hpp"
#include "report/words.hpp"

namespace harness::check {

using explore::Ending;
using explore::Explored;
using explore::Tuple;
using model::Verdict;

std::string AnswerCheck::file() const {
  return std::filesystem::path(answer.file).filename().string();
}

Explored AnswerCheck::seek(const explore::Sought& sought, const State& from) {
  explore::Seeking seeking(subject.product(), from, sought);
  Explored explored = explore::search(seeking, answer.job.limits, subject.watch());
  states = std::max(states, explored.store.size());
  transitions = std::max(transitions, explored.graph.edge_count());
  return explored;
}

Explored AnswerCheck::seek(Verdict verdict, const State& from) {
  if (verdict == Verdict::partial_deadlock) {
    return seek_stuck(verdict, from);
  }
  const auto is_it = [&](Tuple state) {
    const auto bad = bad_in_itself(subject.product(), state);
    return bad == verdict ? bad : std::nullopt;
  };
  Explored explored = seek(is_it, from);
  const bool may_go_round_loops = verdict == Verdict::deadlock && subject.product().has_atomics();
  return explored.hit || !may_go_round_loops ? std::move(explored) : seek_stuck(verdict, from);
}

// If those who are stuck soonest are so in another way, it is not known whether others are later.
Explored AnswerCheck::seek_stuck(Verdict verdict, const State& from) {
  Explored all = seek([](Tuple) { return std::nullopt; }, from);
  const auto stuck =
      all.ending == Ending::complete ? nearest_stuck(subject.product(), all) : std::nullopt;
  if (stuck && stuck_end(subject.product(), all, *stuck).verdict == verdict) {
    all.hit = explore::way_to(all.graph, stuck->state, verdict);
    all.ending = Ending::hit;
  } else if (stuck) {
    all.ending = Ending::stopped;
  }
  return all;
}

void AnswerCheck::look_ahead(Followed& way, Verdict verdict) {
  const Explored ahead = seek([](Tuple) { return std::nullopt; }, way.last);
  const auto stuck =
      ahead.ending == Ending::complete ? nearest_stuck(subject.product(), ahead) : std::nullopt;
  if (!stuck || stuck->state != 0) {
    return;
  }
  const BadEnd end = stuck_end(subject.product(), ahead, *stuck);
  if (end.verdict != verdict) {
    return;
  }
  const std::size_t taken = way.end.movers.size();
  for (std::size_t i = 0; i < end.movers.size(); ++i) {
    way.last = state_of(ahead, end.path[i + 1]);
    way.end.path.push_back(way.explored.store.insert(way.last).first);
    way.end.movers.push_back(end.movers[i]);
  }
  way.end.verdict = end.verdict;
  way.end.stuck = end.stuck;
  if (end.cycle) {
    way.end.cycle = taken + *end.cycle;
  }
}

AnswerCheck::State AnswerCheck::state_of(const Explored& explored, explore::StateId id) const {
  State state(subject.product().width());
  explored.store.read(id, state);
  return state;
}

report::Trace AnswerCheck::trace_of(const Followed& followed) {
  report::Trace trace =
      describe(subject.product(), followed.explored, followed.end, subject.program, subject.names);
  sign(answer.job, trace);
  return trace;
}

std::vector<report::Stand> AnswerCheck::stands_of(const report::Trace& trace,
                                                  const Followed& followed) {
  return stands_after(trace.schedule, subject.product(), followed.last, subject.program,
                      subject.names);
}

bool AnswerCheck::confirm(report::Reply& reply) {
  const Rehearsal rehearsal = rehearse(subject.zygote, *reply.trace, answer.job.step_limit);
  reply.trace->confirmed = rehearsal.seen;
  if (rehearsal.seen.empty()) {
    reply.verdict = Verdict::inconclusive;
    reply.headline = "inconclusive";
    reply.remarks = {fmt::format(
        "Real processes did not follow the schedule as they should ({}). That is a fault of the "
        "checker, or of the given program: please report it.",
        rehearsal.difference)};
  }
  return !rehearsal.seen.empty();
}

void AnswerCheck::show(report::Reply& reply, const Explored& explored) {
  if (!explored.hit) {
    if (reply.verdict != Verdict::holds && explored.ending == Ending::complete) {
      reply.remarks.push_back(fmt::format("The answer is no: it is so in none of the {}.",
                                          report::count_of(explored.store.size(), "state")));
    }
    return;
  }
  Followed way{.explored = {.store = explore::StateStore(subject.product().width()), .graph = {}},
               .end = {explored.hit->verdict, {}, explored.hit->movers},
               .next = {},
               .last = state_of(explored, explored.hit->path.back())};
  for (const explore::StateId id : explored.hit->path) {
    way.end.path.push_back(way.explored.store.insert(state_of(explored, id)).first);
  }
  if (way.end.verdict == Verdict::deadlock || way.end.verdict == Verdict::partial_deadlock) {
    look_ahead(way, way.end.verdict);
  }
  report::Reply shown{.trace = trace_of(way)};
  if (confirm(shown)) {
    reply.shown = std::move(shown.trace);
  }
}

}  // namespace harness::check
