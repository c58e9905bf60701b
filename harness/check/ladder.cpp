#include "check/ladder.hpp"

#include <algorithm>
#include <utility>

#include "check/conclusion.hpp"
#include "check/confirming.hpp"
#include "check/merging.hpp"
#include "check/pointers.hpp"
#include "check/promela_file.hpp"
#include "check/reduction.hpp"
#include "check/reporting.hpp"
#include "check/smaller.hpp"
#include "explore/lost_track.hpp"
#include "explore/schedules.hpp"
#include "model/failure.hpp"

namespace harness::check {
namespace {

using explore::Ending;
using explore::Explored;
using model::Verdict;
using report::Outcome;

constexpr std::size_t few_states = 50'000;
// Searched through even if fewer stand for them, because only all tell how long processes wait.
constexpr std::size_t not_too_many_states = 250'000;

}  // namespace

std::unique_ptr<live::Zygote> started(const Job& job) {
  auto zygote = std::make_unique<live::Zygote>(job.executable, job.counts);
  zygote->require_no_fault();
  return zygote;
}

Ladder::Ladder(const Job& job, std::unique_ptr<live::Zygote> zygote)
    : job_(job), zygote_(std::move(zygote)), subject_(job, *zygote_) {}

Outcome Ladder::run() {
  try {
    Outcome outcome = climb();
    if (!subject_.has_merged || is_borne_out(outcome)) {
      return outcome;
    }
  } catch (const learn::Unlike&) {
    // Nothing that was seen since they were taken for one counts.
  }
  subject_.may_merge = false;
  subject_.tell_apart();
  subject_.begin_anew();
  return climb();
}

Outcome Ladder::climb() {
  if (job_.reduction == Reduction::on) {
    if (auto proved = search_few().proved) {
      return *proved;
    }
  }
  Explored first = subject_.search_up_to(few_states);
  if (!subject_.is_cut_short(first, few_states)) {
    return with_shorter_repetition(
        concluded(subject_, again_if_wished(subject_, std::move(first), few_states)));
  }
  if (const auto wrong = explore::try_schedules(subject_.product())) {
    return shown_at_its_smallest(*wrong, std::move(first));
  }
  const Few few = search_few();
  return few.wrong ? shown_at_its_smallest(*few.wrong, std::move(first))
                   : search_all(std::move(first), few);
}

bool Ladder::has_weak_orders() const {
  return subject_.product().has_weak_orders();
}

std::vector<std::string> Ladder::warnings() {
  return warn_of_pointers(subject_);
}

void Ladder::write_down(const Outcome& outcome) {
  if (!job_.promela.empty()) {
    write_promela(job_.promela,
                  {*job_.spec, subject_.program, job_.strength, subject_.learner.automaton(),
                   subject_.product(), subject_.names},
                  outcome.figures.states);
  }
}

// What is repeated for ever ends where a process behaves as before, though its memory may differ.
Outcome Ladder::with_shorter_repetition(Outcome outcome) {
  const auto length = [](const Outcome& one) { return one.finding->schedule.steps.size(); };
  if (!outcome.finding || !outcome.finding->schedule.cycle || subject_.is_merged() ||
      !subject_.merge()) {
    return outcome;
  }
  Outcome merged = concluded(subject_, subject_.search_up_to(few_states));
  const bool is_same = merged.verdict == outcome.verdict && merged.finding;
  return is_same && length(merged) < length(outcome) ? merged : outcome;
}

// Few are tried first as they are; then with local states merged.
FewStates Ladder::explore_few_or_fewer() {
  FewStates few = explore_few(subject_, few_states);
  if (!subject_.is_cut_short(few.explored, few_states)) {
    return few;
  }
  subject_.merge_if_it_pays();
  return while_alike(subject_, [&] { return explore_few(subject_, explore::most_states); });
}

Ladder::Few Ladder::search_few() {
  if (!may_reduce(job_, subject_.program, subject_.learner.automaton())) {
    return {};
  }
  const FewStates few = explore_few_or_fewer();
  const bool is_merged = subject_.is_merged();
  subject_.tell_apart();
  if (const auto& hit = few.explored.hit) {
    return {.wrong = explore::follow(subject_.product(), explore::along(hit->movers),
                                     hit->movers.size() + subject_.program.processes.size())};
  }
  if (!says_enough(few, *job_.spec, subject_.program.processes)) {
    return {};
  }
  Outcome outcome = subject_.began();
  report_proof(subject_, outcome);
  outcome = subject_.with_figures(std::move(outcome), few.explored);
  outcome.figures.reduced = true;
  outcome.figures.merged = is_merged;
  return {.proved = std::move(outcome)};
}

// If few states have proved it, only up to so many that it does not take long; and not at all where
// even the few are many.
Outcome Ladder::search_all(Explored begun, const Few& few) {
  if (few.proved && (few.proved->figures.states > few_states || few.proved->figures.merged)) {
    return *few.proved;
  }
  const std::size_t states = few.proved ? not_too_many_states : explore::most_states;
  Explored all = go_on_merging(subject_, std::move(begun), states);
  return few.proved && all.ending == Ending::limit ? *few.proved
                                                   : concluded(subject_, std::move(all));
}

// What was come across, if real processes do it; but with the fewest processes that go wrong in
// the same way, or at least on a shortest way, if either can be found.
Outcome Ladder::shown_at_its_smallest(const Explored& wrong, Explored first) {
  Outcome outcome = subject_.began();
  report_bad_end(subject_, outcome, wrong, bad_end(subject_.product(), wrong), false);
  const bool is_confirmed = outcome.verdict != Verdict::inconclusive;
  if (is_confirmed) {
    if (auto smaller = same_with_fewer(outcome.verdict)) {
      smaller->asked = subject_.program.processes;
      return *smaller;
    }
  }
  Explored all = go_on_merging(subject_, std::move(first), explore::most_states);
  if (!is_confirmed || all.hit) {
    return concluded(subject_, std::move(all));
  }
  outcome.is_shortest = false;
  return subject_.with_figures(std::move(outcome), all);
}

std::optional<Outcome> Ladder::same_with_fewer(Verdict verdict) {
  for (const live::ProcessCounts& counts : smaller_sizes(subject_.program.processes, *job_.spec)) {
    Job fewer = job_;
    fewer.counts = counts;
    fewer.limits.states = std::min(job_.limits.states, few_states);
    try {
      if (Outcome outcome = Ladder(fewer, started(fewer)).run(); outcome.verdict == verdict) {
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

}  // namespace harness::check
