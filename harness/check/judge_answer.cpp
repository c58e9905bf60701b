#include "check/judge_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

#include "check/answer.hpp"
#include "check/following.hpp"
#include "check/promise.hpp"
#include "check/rehearsal.hpp"
#include "check/sentences.hpp"
#include "check/standing.hpp"
#include "check/stuck.hpp"
#include "live/real_processes.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using explore::Ending;
using explore::Explored;
using explore::Tuple;
using model::Verdict;
using report::Outcome;
using report::Reply;
using report::Trace;

using State = std::vector<std::uint32_t>;

// The given program as real processes, as learned automata, and as their product; and what is said
// of it.
class AnswerCheck {
 public:
  explicit AnswerCheck(const AnswerJob& answer)
      : answer_(answer),
        job_(answer.job),
        zygote_(job_.executable, job_.counts),
        program_(zygote_.program()),
        names_(job_.executable, zygote_.segment_type(), job_.source),
        processes_(zygote_, job_.step_limit),
        learner_(processes_),
        product_(learner_, program_, job_.strength, job_.spec->rules(program_.processes),
                 [this](std::string_view name) {
                   return names_.variable(name, program_.segment.size());
                 }) {
    names_.name_semaphores(program_);
  }

  Outcome run() {
    Outcome outcome{.problem = job_.problem,
                    .title = job_.spec->title(),
                    .source = job_.source,
                    .processes = program_.processes,
                    .strength = job_.strength};
    outcome.answer_file = answer_.file;
    if (job_.spec->to_break()) {
      outcome.replies.push_back(judge_schedule(*job_.spec->to_break()));
      const auto& trace = outcome.replies.back().trace;
      outcome.finding = trace && trace->verdict != Verdict::holds ? trace : std::nullopt;
    } else {
      outcome.replies = judge_answers();
    }
    outcome.verdict = report::verdict_of(outcome.replies);
    outcome.figures.states = states_;
    outcome.figures.transitions = transitions_;
    outcome.figures.local_states = learner_.automaton().size();
    outcome.figures.local_transitions = learner_.automaton().transitions();
    outcome.figures.real_steps = processes_.steps();
    return outcome;
  }

 private:
  [[nodiscard]] std::string file() const {
    return std::filesystem::path(answer_.file).filename().string();
  }

  // A schedule that is to break the program.

  Reply judge_schedule(Verdict promised) {
    const std::vector<Turn> turns = read_schedule(answer_.text, file(), program_.processes);
    Followed followed = follow_turns(product_, turns,
                                     [&](Tuple state) { return bad_in_itself(product_, state); });
    if (promised == Verdict::partial_deadlock && followed.end.verdict == Verdict::holds) {
      if (const std::uint32_t stuck = stuck_for_ever(followed.last)) {
        followed.end.verdict = promised;
        followed.end.stuck = stuck;
      }
    }
    Reply reply{.trace = trace_of(followed)};
    if (confirm(reply)) {
      const Promise promise{promised, asked_for(promised), file(), turns};
      conclude(reply, promise, followed);
    }
    if (answer_.shows) {
      show(reply, seek(promised, {}));
    }
    return reply;
  }

  void conclude(Reply& reply, const Promise& promise, const Followed& followed) {
    if (keeps(promise, *reply.trace, followed)) {
      reply.trace->lost_after = lost_after(followed, promise.verdict);
      tell_kept(reply, promise, followed, shortest(promise.verdict));
      return;
    }
    tell_not_kept(reply, promise, followed);
    if (reply.trace->verdict == Verdict::holds) {
      reply.stands = stands(*reply.trace, followed);
      tell_who_cannot(reply, promise, followed);
    }
    if (reply.trace->verdict == Verdict::holds && !followed.next && !followed.end.movers.empty() &&
        can_no_longer(promise.verdict, followed.last)) {
      reply.remarks.emplace_back(
          "From here on it cannot happen any more, whatever follows: take some lines back.");
    }
  }

  void tell_who_cannot(Reply& reply, const Promise& promise, const Followed& followed) const {
    if (followed.next) {
      const model::ProcessId process = promise.turns[*followed.next].process;
      reply.remarks.push_back(fmt::format("It cannot move now: {}.",
                                          reply.stands[process.value].text));
    }
  }

  // Of the spec: "deadlock"; "mutual exclusion is broken (nobody reads while somebody writes)".
  std::string asked_for(Verdict promised) {
    std::vector<std::string> sentences;
    const properties::Rules rules = job_.spec->rules(program_.processes);
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

  // Those that will never move again from a state on. None if that cannot be told.
  std::uint32_t stuck_for_ever(const State& state) {
    const Explored ahead = seek([](Tuple) { return std::nullopt; }, state);
    if (ahead.ending != Ending::complete) {
      return 0;
    }
    const auto stuck = nearest_stuck(product_, ahead);
    return stuck && stuck->state == 0 ? stuck->processes : 0;
  }

  std::optional<std::size_t> lost_after(const Followed& followed, Verdict promised) {
    if (promised != Verdict::deadlock && promised != Verdict::partial_deadlock) {
      return std::nullopt;
    }
    auto whole = explore_past_deadlocks(product_, 0);
    if (!whole) {
      return std::nullopt;
    }
    std::vector<explore::StateId> path;
    for (const explore::StateId id : followed.end.path) {
      path.push_back(whole->store.insert(state_of(followed.explored, id)).first);
    }
    const std::size_t steps = steps_until_lost(product_, *whole, path);
    return steps == 0 ? std::nullopt : std::optional(steps - 1);
  }

  // How many steps it takes at least; nothing if that is not known.
  std::optional<std::size_t> shortest(Verdict promised) {
    const Explored explored = seek(promised, {});
    return explored.hit ? std::optional(explored.hit->movers.size()) : std::nullopt;
  }

  bool can_no_longer(Verdict promised, const State& from) {
    const Explored ahead = seek(promised, from);
    return ahead.ending == Ending::complete;
  }

  // Answers to questions.

  std::vector<Reply> judge_answers() {
    const auto& questions = job_.spec->questions();
    const std::vector<Answer> answers =
        read_answers(answer_.text, file(), program_.processes, questions.size());
    std::vector<Reply> replies;
    for (std::size_t i = 0; i < questions.size(); ++i) {
      Reply reply = judge_answer_to(questions[i], answers[i]);
      reply.question = questions[i].sentence;
      if (answer_.shows) {
        show(reply, seek_answer(questions[i]));
      }
      replies.push_back(std::move(reply));
    }
    return replies;
  }

  Reply judge_answer_to(const spec::Question& question, const Answer& answer) {
    switch (answer.kind) {
      case Answer::Kind::open:
        return {.headline = "not answered yet"};
      case Answer::Kind::no:
        return judge_no(question);
      case Answer::Kind::yes:
        return judge_yes(question, answer);
    }
    return {};
  }

  Reply judge_no(const spec::Question& question) {
    const Explored explored = seek_answer(question);
    if (explored.hit) {
      return {.headline = "no: that is not right",
              .remarks = {fmt::format("There is a way there, in {}.",
                                      report::count_of(explored.hit->movers.size(), "step"))}};
    }
    if (explored.ending != Ending::complete) {
      return {.verdict = Verdict::inconclusive,
              .headline = "no: perhaps",
              .remarks = {limit_text(explored, job_.limits, false)}};
    }
    if (const auto surprise = processes_.repeat_all(learner_.automaton())) {
      return {.verdict = Verdict::inconclusive,
              .headline = "no: perhaps",
              .remarks = {surprise_text(names_.place(surprise->operation),
                                        surprise->operation.detail)}};
    }
    return {.verdict = Verdict::holds,
            .headline = "no: that is right",
            .remarks = {fmt::format("All {} were searched, and it is so in none of them.",
                                    report::count_of(explored.store.size(), "state"))}};
  }

  Reply judge_yes(const spec::Question& question, const Answer& answer) {
    const Followed followed =
        follow_turns(product_, answer.turns, [&](Tuple state) { return over(state); });
    Reply reply{.trace = trace_of(followed)};
    if (!confirm(reply)) {
      return reply;
    }
    const bool is_there = question.is_so(product_.look_at(followed.last));
    if (is_there && !followed.next) {
      reply.verdict = Verdict::holds;
      reply.headline = "yes: that is right, and your schedule leads there";
      return reply;
    }
    const Promise promise{Verdict::holds, question.sentence, file(), answer.turns};
    tell_not_there(reply, promise, followed, when_it_was_so(question, followed));
    reply.stands = stands(*reply.trace, followed);
    tell_who_cannot(reply, promise, followed);
    return reply;
  }

  // After how many steps of the way, if ever.
  std::optional<std::size_t> when_it_was_so(const spec::Question& question,
                                            const Followed& followed) {
    for (std::size_t steps = 0; steps < followed.end.path.size(); ++steps) {
      const State state = state_of(followed.explored, followed.end.path[steps]);
      if (question.is_so(product_.look_at(state))) {
        return steps;
      }
    }
    return std::nullopt;
  }

  // What ends all following: processes that race or have come to a bad end.
  std::optional<Verdict> over(Tuple state) {
    const bool ends = product_.racing(state) || product_.faulty(state);
    return ends ? product_.judge(state) : std::nullopt;
  }

  Explored seek_answer(const spec::Question& question) {
    return seek(
        [&](Tuple state) {
          if (product_.racing(state)) {
            throw model::Failure(fmt::format(
                "the program given for {} has a data race, so nothing can be said of its states.",
                job_.problem));
          }
          const bool is_so = question.is_so(product_.look_at(state));
          return is_so ? std::optional(Verdict::holds) : std::nullopt;
        },
        {});
  }

  // For both.

  // From a state on, or from the first one.
  Explored seek(const explore::Sought& sought, const State& from) {
    explore::Seeking seeking(product_, from, sought);
    Explored explored = explore::search(seeking, job_.limits, job_.watch);
    states_ = std::max(states_, explored.store.size());
    transitions_ = std::max(transitions_, explored.graph.edge_count());
    return explored;
  }

  Explored seek(Verdict promised, const State& from) {
    if (promised != Verdict::partial_deadlock) {
      return seek(
          [&](Tuple state) {
            const auto bad = bad_in_itself(product_, state);
            return bad == promised ? bad : std::nullopt;
          },
          from);
    }
    Explored all = seek([](Tuple) { return std::nullopt; }, from);
    if (all.ending == Ending::complete) {
      if (const auto stuck = nearest_stuck(product_, all)) {
        all.hit = explore::way_to(all.graph, stuck->state, promised);
        all.ending = Ending::hit;
      }
    }
    return all;
  }

  State state_of(const Explored& explored, explore::StateId id) const {
    State state(product_.width());
    explored.store.read(id, state);
    return state;
  }

  Trace trace_of(const Followed& followed) {
    return signed_by_us(describe(product_, followed.explored, followed.end, program_, names_));
  }

  Trace signed_by_us(Trace trace) const {
    trace.problem = job_.problem;
    trace.source = job_.source;
    trace.program_hash = job_.program_hash;
    trace.strength = job_.strength;
    return trace;
  }

  std::vector<report::Stand> stands(const Trace& trace, const Followed& followed) {
    return stands_after(trace.schedule, product_, followed.last, program_, names_);
  }

  // Whether real processes do the same. If not, nothing is said but that.
  bool confirm(Reply& reply) {
    const Rehearsal rehearsal = rehearse(zygote_, *reply.trace, job_.step_limit);
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

  // Adds the checker's own way to what was sought.
  void show(Reply& reply, const Explored& explored) {
    if (!explored.hit) {
      if (reply.verdict != Verdict::holds && explored.ending == Ending::complete) {
        reply.remarks.push_back(fmt::format("It cannot be reached: it is so in none of the {}.",
                                            report::count_of(explored.store.size(), "state")));
      }
      return;
    }
    BadEnd end{explored.hit->verdict, explored.hit->path, explored.hit->movers};
    const State last = state_of(explored, end.path.back());
    if (end.verdict == Verdict::deadlock) {
      end.stuck = product_.unfinished(last);
    } else if (end.verdict == Verdict::partial_deadlock) {
      end.stuck = stuck_for_ever(last);
    }
    Reply shown{.trace = signed_by_us(describe(product_, explored, end, program_, names_))};
    if (confirm(shown)) {
      reply.shown = std::move(shown.trace);
    }
  }

  const AnswerJob& answer_;
  const Job& job_;
  live::Zygote zygote_;
  model::Program program_;
  Names names_;
  live::RealProcesses processes_;
  learn::Learner learner_;
  explore::Product product_;
  std::size_t states_ = 0;  // of the largest search
  std::size_t transitions_ = 0;
};

}  // namespace

Outcome judge_answer(const AnswerJob& answer) {
  const auto start = std::chrono::steady_clock::now();
  Outcome outcome = AnswerCheck(answer).run();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  outcome.figures.seconds = taken.count();
  return outcome;
}

}  // namespace harness::check
