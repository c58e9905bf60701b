#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/conclusion.hpp"
#include "check/confirming.hpp"
#include "check/fault_text.hpp"
#include "check/job.hpp"
#include "check/pointers.hpp"
#include "check/promela_file.hpp"
#include "check/reduction.hpp"
#include "check/reporting.hpp"
#include "check/smaller.hpp"
#include "check/stillborn.hpp"
#include "check/subject.hpp"
#include "explore/lost_track.hpp"
#include "explore/schedules.hpp"
#include "model/failure.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using model::Verdict;
using report::Outcome;

constexpr std::size_t few_states = 50'000;
// Searched through even if fewer stand for them, because only all tell how long processes wait.
constexpr std::size_t not_too_many_states = 250'000;

// Throws model::Failure, as for a program that cannot be started, if it comes to a bad end: that
// was seen to go well before.
std::unique_ptr<live::Zygote> started(const Job& job) {
  auto zygote = std::make_unique<live::Zygote>(job.executable, job.counts);
  zygote->require_no_fault();
  return zygote;
}

// One check, as a ladder of searches. Most programs have few states, and are searched through at
// once. Where there are more, shorter ways are tried before all of them are gone through
// (docs/decisions/0008-large-programs.md).
class Check {
 public:
  // Requires: the zygote has no fault.
  Check(const Job& job, std::unique_ptr<live::Zygote> zygote)
      : job_(job), zygote_(std::move(zygote)), subject_(job, *zygote_) {}

  Outcome run() {
    if (job_.reduction == Reduction::on) {
      if (auto proved = search_few().proved) {
        return *proved;
      }
    }
    explore::Explored first = subject_.search_up_to(few_states);
    if (!is_cut_short(first)) {
      return concluded(subject_, first);
    }
    if (const auto wrong = explore::try_schedules(subject_.product)) {
      return shown_at_its_smallest(*wrong, std::move(first));
    }
    const Few few = search_few();
    if (few.wrong) {
      return shown_at_its_smallest(*few.wrong, std::move(first));
    }
    if (!few.proved) {
      return concluded(subject_, subject_.go_on_searching(std::move(first), explore::most_states));
    }
    const explore::Explored all = subject_.go_on_searching(std::move(first), not_too_many_states);
    return all.ending == explore::Ending::complete ? concluded(subject_, all) : *few.proved;
  }

  // Whether it has come across atomic operations that order less than all.
  [[nodiscard]] bool has_weak_orders() const { return subject_.product.has_weak_orders(); }

  std::vector<std::string> warnings() { return warn_of_pointers(subject_); }

  void write_down(const Outcome& outcome) {
    if (!job_.promela.empty()) {
      write_promela(job_.promela,
                    {*job_.spec, subject_.program, job_.strength, subject_.learner.automaton(),
                     subject_.product, subject_.names},
                    outcome.figures.states);
    }
  }

 private:
  // Whether only that there are more states than few has ended the first search.
  [[nodiscard]] bool is_cut_short(const explore::Explored& first) const {
    return first.ending == explore::Ending::limit && first.store.size() > few_states &&
           job_.limits.states > few_states;
  }

  // What came of looking at few states that stand for all: at most one of the two.
  struct Few {
    std::optional<explore::Explored> wrong = {};  // a schedule of the whole product
    std::optional<Outcome> proved = {};
  };

  Few search_few() {
    if (!may_reduce(job_, subject_.program, subject_.learner.automaton())) {
      return {};
    }
    const FewStates few = explore_few(subject_);
    if (const auto& hit = few.explored.hit) {
      return {.wrong = explore::follow(subject_.product, explore::along(hit->movers),
                                       hit->movers.size() + subject_.program.processes.size())};
    }
    if (!says_enough(few, *job_.spec, subject_.program.processes)) {
      return {};
    }
    Outcome outcome = subject_.began();
    report_proof(subject_, outcome);
    outcome.figures.reduced = true;
    return {.proved = subject_.with_figures(std::move(outcome), few.explored)};
  }

  // What was come across, if real processes do it; but with the fewest processes that go wrong in
  // the same way, or at least on a shortest way, if either can be found.
  Outcome shown_at_its_smallest(const explore::Explored& wrong, explore::Explored first) {
    Outcome outcome = subject_.began();
    report_bad_end(subject_, outcome, wrong, bad_end(subject_.product, wrong), false);
    const bool is_confirmed = outcome.verdict != Verdict::inconclusive;
    if (is_confirmed) {
      if (auto smaller = same_with_fewer(outcome.verdict)) {
        smaller->asked = subject_.program.processes;
        return *smaller;
      }
    }
    const explore::Explored all = subject_.go_on_searching(std::move(first), explore::most_states);
    if (!is_confirmed || all.hit) {
      return concluded(subject_, all);
    }
    outcome.is_shortest = false;
    return subject_.with_figures(std::move(outcome), all);
  }

  std::optional<Outcome> same_with_fewer(Verdict verdict) {
    for (const live::ProcessCounts& counts :
         smaller_sizes(subject_.program.processes, *job_.spec)) {
      Job fewer = job_;
      fewer.counts = counts;
      fewer.limits.states = std::min(job_.limits.states, few_states);
      try {
        if (Outcome outcome = Check(fewer, started(fewer)).run(); outcome.verdict == verdict) {
          return outcome;
        }
      } catch (const model::Failure&) {
        continue;  // the program refuses to run with so few
      } catch (const explore::LostTrack&) {
        continue;
      }
    }
    return std::nullopt;
  }

  const Job& job_;
  std::unique_ptr<live::Zygote> zygote_;
  Subject subject_;
};

// Whether what is wrong, if anything, is less basic than a data race.
bool is_without_races(Verdict verdict) {
  switch (verdict) {
    case Verdict::holds:
    case Verdict::deadlock:
    case Verdict::partial_deadlock:
    case Verdict::starvation:
    case Verdict::bounded_waiting:
    case Verdict::progress:
    case Verdict::busy_waiting:
    case Verdict::concurrency:
      return true;
    default:
      return false;
  }
}

// The same with states that say who knows of what: more of them, for programs that need it.
Outcome followed_by_knowledge(Job job) {
  job.follows_knowledge = true;
  return Check(job, started(job)).run();
}

// As if all that is stored could be seen at once.
Outcome judge_in_order(Job job, std::unique_ptr<live::Zygote> zygote) {
  job.buffers_stores = false;
  Check check(job, std::move(zygote));
  Outcome outcome = check.run();
  check.write_down(outcome);
  outcome.warnings = check.warnings();
  if (is_without_races(outcome.verdict) && check.has_weak_orders()) {
    Outcome stricter = followed_by_knowledge(job);
    if (outcome.verdict == Verdict::holds || stricter.verdict == Verdict::data_race) {
      stricter.warnings = std::move(outcome.warnings);
      return stricter;
    }
  }
  return outcome;
}

// A process goes further between two scheduling points than it is followed.
Outcome lost_track(const Job& job, const live::Zygote& zygote, const explore::LostTrack& lost) {
  const Names names(job.executable, zygote.segment_type(), job.source);
  Outcome outcome{.problem = job.problem,
                  .title = job.spec->title(),
                  .source = job.source,
                  .processes = zygote.program().processes,
                  .strength = job.strength};
  report_inconclusive(
      outcome, fmt::format("{} does more than {} reads, writes and marks between two operations{}, "
                           "and was not followed further. Do less there, or copy whole objects: "
                           "each is one access.",
                           model::name_of(outcome.processes.at(lost.process.value)),
                           report::with_commas(explore::Walker::most_passed),
                           behind_at(names.place(lost.operation))));
  return outcome;
}

Outcome judge_started(const Job& job, std::unique_ptr<live::Zygote> zygote) {
  try {
    Outcome outcome = judge_in_order(job, std::move(zygote));
    if (outcome.verdict == Verdict::holds && job.buffers_stores) {
      std::vector<std::string> warnings = std::move(outcome.warnings);
      outcome = Check(job, started(job)).run();
      outcome.warnings = std::move(warnings);
    }
    return outcome;
  } catch (const explore::LostTrack& lost) {
    return lost_track(job, *started(job), lost);
  }
}

}  // namespace

Outcome judge(const Job& job) {
  const auto start = std::chrono::steady_clock::now();
  auto zygote = std::make_unique<live::Zygote>(job.executable, job.counts);
  Outcome outcome =
      zygote->fault() ? judge_stillborn(job, *zygote) : judge_started(job, std::move(zygote));
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  outcome.figures.seconds = taken.count();
  return outcome;
}

}  // namespace harness::check
