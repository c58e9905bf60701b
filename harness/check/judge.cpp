#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "check/breach.hpp"
#include "check/concurrency.hpp"
#include "check/finding.hpp"
#include "check/growth.hpp"
#include "check/job.hpp"
#include "check/promela_file.hpp"
#include "check/reduction.hpp"
#include "check/rehearsal.hpp"
#include "check/sentences.hpp"
#include "check/smaller.hpp"
#include "check/stuck.hpp"
#include "explore/busy_wait.hpp"
#include "explore/reduced.hpp"
#include "explore/schedules.hpp"
#include "live/real_processes.hpp"
#include "model/failure.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using model::Verdict;
using report::Outcome;
using report::Trace;

// One check: the program as real processes, as learned automata, and as their product.
class Check {
 public:
  explicit Check(const Job& job)
      : job_(job),
        zygote_(job.executable, job.counts),
        program_(zygote_.program()),
        names_(job.executable, zygote_.segment_type(), job.source),
        processes_(zygote_, job.step_limit),
        learner_(processes_),
        product_(learner_, program_, job.strength, job.spec->rules(program_.processes),
                 variables()) {
    names_.name_semaphores(program_);
  }

  // Most programs have few states, and are searched through at once. Where there are more, shorter
  // ways are tried before all of them are gone through (docs/decisions/0008-large-programs.md).
  Outcome run() {
    if (job_.reduction == Reduction::on) {
      if (auto proved = search_few().proved) {
        return *proved;
      }
    }
    if (auto settled = first_look()) {
      return *settled;
    }
    if (const auto wrong = explore::try_schedules(product_)) {
      return shown_at_its_smallest(*wrong);
    }
    const Few few = search_few();
    if (few.wrong) {
      return shown_at_its_smallest(*few.wrong);
    }
    return few.proved ? *few.proved : concluded(search_up_to(explore::most_states));
  }

  void write_down(const Outcome& outcome) {
    if (!job_.promela.empty()) {
      write_promela(job_.promela,
                    {*job_.spec, program_, job_.strength, learner_.automaton(), product_, names_},
                    outcome.figures.states);
    }
  }

 private:
  static constexpr std::size_t few_states = 50'000;

  explore::Explored search_up_to(std::size_t states) {
    explore::Limits limits = job_.limits;
    limits.states = std::min(limits.states, states);
    return explore::search(product_, limits, watch());
  }

  // Nothing if there are more states than few.
  std::optional<Outcome> first_look() {
    const explore::Explored first = search_up_to(few_states);
    const bool is_cut_short = first.ending == explore::Ending::limit &&
                              first.store.size() > few_states && job_.limits.states > few_states;
    return is_cut_short ? std::nullopt : std::optional(concluded(first));
  }

  Outcome concluded(const explore::Explored& explored) {
    Outcome outcome = began();
    conclude(outcome, explored);
    return with_figures(std::move(outcome), explored);
  }

  Outcome with_figures(Outcome outcome, const explore::Explored& explored) {
    outcome.figures.states = explored.store.size();
    outcome.figures.transitions = explored.graph.edge_count();
    outcome.figures.memory = explored.store.memory() + explored.graph.memory();
    outcome.figures.local_states = learner_.automaton().size();
    outcome.figures.local_transitions = learner_.automaton().transitions();
    outcome.figures.real_steps = processes_.steps();
    return outcome;
  }

  // What came of looking at few states that stand for all: at most one of the two.
  struct Few {
    std::optional<explore::Explored> wrong = {};  // a schedule of the whole product
    std::optional<Outcome> proved = {};
  };

  Few search_few() {
    if (!may_reduce(job_, program_, learner_.automaton())) {
      return {};
    }
    explore::Product sparse(learner_, program_, model::Strength::barging,
                            job_.spec->rules(program_.processes), variables());
    explore::Reduced reduced(sparse);
    const explore::Explored few = explore::search(reduced, job_.limits, watch());
    if (few.hit) {
      return {.wrong = explore::follow(product_, explore::along(few.hit->movers),
                                       few.hit->movers.size() + program_.processes.size())};
    }
    if (few.ending != explore::Ending::complete || !says_enough(sparse, few) ||
        !who_never_enters(sparse, *job_.spec, program_.processes).empty()) {
      return {};
    }
    Outcome outcome = began();
    report_proof(outcome);
    outcome.figures.reduced = true;
    return {.proved = with_figures(std::move(outcome), few)};
  }

  // What was come across, if real processes do it; but with the fewest processes that go wrong in
  // the same way, or at least on a shortest way, if either can be found.
  Outcome shown_at_its_smallest(const explore::Explored& wrong) {
    Outcome outcome = began();
    report_bad_end(outcome, wrong, bad_end(product_, wrong), false);
    const bool is_confirmed = outcome.verdict != Verdict::inconclusive;
    if (is_confirmed) {
      if (auto smaller = same_with_fewer(outcome.verdict)) {
        smaller->asked = program_.processes;
        return *smaller;
      }
    }
    const explore::Explored all = search_up_to(explore::most_states);
    if (!is_confirmed || all.hit) {
      return concluded(all);
    }
    outcome.is_shortest = false;
    return with_figures(std::move(outcome), all);
  }

  std::optional<Outcome> same_with_fewer(Verdict verdict) {
    for (const live::ProcessCounts& counts : smaller_sizes(program_.processes, *job_.spec)) {
      Job fewer = job_;
      fewer.counts = counts;
      fewer.limits.states = std::min(job_.limits.states, few_states);
      try {
        if (Outcome outcome = Check(fewer).run(); outcome.verdict == verdict) {
          return outcome;
        }
      } catch (const model::Failure&) {
        continue;  // the program refuses to run with so few
      }
    }
    return std::nullopt;
  }

  explore::Variables variables() {
    return [this](std::string_view name) { return names_.variable(name, program_.segment.size()); };
  }

  Outcome began() {
    return {.problem = job_.problem,
            .title = job_.spec->title(),
            .source = job_.source,
            .processes = program_.processes,
            .strength = job_.strength};
  }

  void conclude(Outcome& outcome, const explore::Explored& explored) {
    switch (explored.ending) {
      case explore::Ending::limit:
        return inconclusive(outcome, limit_text(explored, job_.limits,
                                                growth_.goes_on(learner_.automaton().size())));
      case explore::Ending::stopped:
        return inconclusive(outcome, fmt::format("It was stopped after {}.",
                                                 report::count_of(explored.store.size(), "state")));
      case explore::Ending::hit:
        return report_bad_end(outcome, explored, bad_end(product_, explored), false);
      case explore::Ending::complete:
        return judge_all(outcome, explored);
    }
  }

  explore::Watch watch() {
    explore::Watch watch = job_.watch;
    watch.stop = [this](std::size_t states, std::size_t transitions, std::size_t memory) {
      growth_.note(states, learner_.automaton().size());
      return job_.watch.stop && job_.watch.stop(states, transitions, memory);
    };
    return watch;
  }

  void inconclusive(Outcome& outcome, std::string limit) {
    outcome.verdict = Verdict::inconclusive;
    outcome.limit = std::move(limit);
  }

  // Every state was seen, and none is wrong by itself.
  void judge_all(Outcome& outcome, const explore::Explored& explored) {
    if (const auto stuck = nearest_stuck(product_, explored)) {
      const explore::Hit way =
          explore::way_to(explored.graph, stuck->state, Verdict::partial_deadlock);
      BadEnd end{way.verdict, way.path, way.movers, stuck->processes};
      return report_bad_end(outcome, explored, end, true);
    }
    if (const std::string never = who_never_enters(product_, *job_.spec, program_.processes);
        !never.empty()) {
      return report_never(outcome, never);
    }
    if (const auto never = product_.never_seen(); !never.empty()) {
      return report_impossible(outcome, explored, *never.front());
    }
    const bool may_spin = job_.spec->waiting().may_busy_wait;
    if (const auto spinner = explore::nearest_busy_wait(product_, explored); spinner && !may_spin) {
      return report_busy_wait(outcome, explored, *spinner);
    }
    if (!is_waiting_wrong(outcome, explored)) {
      report_proof(outcome);
    }
  }

  void report_proof(Outcome& outcome) {
    if (const auto surprise = processes_.repeat_all(learner_.automaton())) {
      return report_surprise(outcome, *surprise);
    }
    outcome.verdict = Verdict::holds;
    outcome.proved = proved(*job_.spec, program_.processes);
  }

  // Says how long processes wait, and whether that or the way they do it breaks a demand.
  bool is_waiting_wrong(Outcome& outcome, const explore::Explored& explored) {
    if (const auto too_large =
            too_large_to_judge_waiting(explored, product_.memory(), job_.limits.memory)) {
      inconclusive(outcome, *too_large);
      return true;
    }
    const WaitingResult result = judge_waiting(product_, explored, *job_.spec, program_.processes);
    outcome.waits = result.waits;
    if (result.breach) {
      report_confirmed(outcome, describe(product_, explored, *result.breach, program_, names_));
    }
    return result.breach.has_value();
  }

  // Returns whether real processes did the same.
  bool report_confirmed(Outcome& outcome, Trace trace) {
    sign(trace);
    const Rehearsal rehearsal = rehearse(zygote_, trace, job_.step_limit);
    if (rehearsal.seen.empty()) {
      not_confirmed(outcome, std::move(trace), rehearsal.difference);
      return false;
    }
    trace.confirmed = rehearsal.seen;
    outcome.verdict = trace.verdict;
    outcome.finding = std::move(trace);
    return true;
  }

  void report_busy_wait(Outcome& outcome, const explore::Explored& explored,
                        const explore::BusyWait& spinner) {
    const explore::Hit way = explore::way_to(explored.graph, spinner.state, Verdict::busy_waiting);
    report_bad_end(outcome, explored,
                   {way.verdict, way.path, way.movers, 1U << spinner.process.value}, true);
  }

  Trace empty_trace(Verdict verdict) {
    Trace trace{.processes = program_.processes, .verdict = verdict};
    sign(trace);
    return trace;
  }

  void sign(Trace& trace) {
    trace.problem = job_.problem;
    trace.source = job_.source;
    trace.program_hash = job_.program_hash;
    trace.strength = job_.strength;
  }

  void report_never(Outcome& outcome, const std::string& never) {
    outcome.verdict = Verdict::incomplete;
    outcome.finding = empty_trace(Verdict::incomplete);
    outcome.finding->property = "every process can do its work";
    outcome.finding->explanation = never;
  }

  // What must be possible and is not: shown by where the nearest way to it ends.
  void report_impossible(Outcome& outcome, const explore::Explored& explored,
                         const properties::Property& never) {
    const auto obstacle = nearest_obstacle(product_, explored, never.region);
    if (!obstacle) {
      outcome.verdict = Verdict::concurrency;
      outcome.finding = empty_trace(Verdict::concurrency);
    } else {
      const explore::Hit way =
          explore::way_to(explored.graph, obstacle->state, Verdict::concurrency);
      report_bad_end(outcome, explored, {way.verdict, way.path, way.movers, obstacle->processes},
                     true);
    }
    if (outcome.finding) {
      outcome.finding->property = never.sentence;
      outcome.finding->explanation = impossible_text(*outcome.finding, never.sentence);
    }
  }

  // Something came out differently when all was done a second time.
  void report_surprise(Outcome& outcome, const learn::Stop& surprise) {
    const bool diverged = surprise.operation.kind == model::OperationKind::diverged;
    outcome.verdict = diverged ? Verdict::nondeterministic : Verdict::unmodelled;
    outcome.finding = empty_trace(outcome.verdict);
    outcome.finding->property = "the same answers lead to the same operations";
    outcome.finding->explanation =
        surprise_text(names_.place(surprise.operation), surprise.operation.detail);
  }

  void report_bad_end(Outcome& outcome, const explore::Explored& explored, const BadEnd& end,
                      bool all_seen) {
    const bool confirmed =
        report_confirmed(outcome, describe(product_, explored, end, program_, names_));
    const bool is_final =
        end.verdict == Verdict::deadlock || end.verdict == Verdict::partial_deadlock;
    if (confirmed && end.stuck != 0 && is_final) {
      outcome.finding->lost_after = lost_after(explored, end, all_seen);
    }
  }

  // Nothing is reported that real processes do not do; if they do otherwise, find out why.
  void not_confirmed(Outcome& outcome, Trace trace, const std::string& difference) {
    if (const auto surprise = processes_.repeat_all(learner_.automaton())) {
      return report_surprise(outcome, *surprise);
    }
    inconclusive(outcome,
                 fmt::format("The checker found what looks like \"{}\", but real processes did not "
                             "follow it ({}). That is a fault of the checker: please report it, "
                             "with your program.",
                             report::headline_of(trace.verdict), difference));
    outcome.finding = std::move(trace);
  }

  // The index of the step that lost all; none if too much would have to be explored to tell.
  std::optional<std::size_t> lost_after(const explore::Explored& explored, const BadEnd& end,
                                        bool all_seen) {
    if (explored.graph.size() == 0) {
      return std::nullopt;  // a single schedule
    }
    std::size_t steps = 0;
    if (all_seen) {
      steps = steps_until_lost(product_, explored, end.path);
    } else {
      const auto whole = explore_past_deadlocks(product_, explored.store.size());
      if (!whole) {
        return std::nullopt;
      }
      steps = steps_until_lost(product_, *whole, end.path);
    }
    return steps == 0 ? std::nullopt : std::optional(steps - 1);
  }

  const Job& job_;
  live::Zygote zygote_;
  model::Program program_;
  Names names_;
  live::RealProcesses processes_;
  learn::Learner learner_;
  explore::Product product_;
  Growth growth_;
};

}  // namespace

Outcome judge(const Job& job) {
  const auto start = std::chrono::steady_clock::now();
  Check check(job);
  Outcome outcome = check.run();
  check.write_down(outcome);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  outcome.figures.seconds = taken.count();
  return outcome;
}

}  // namespace harness::check
