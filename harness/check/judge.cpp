#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "check/confirming.hpp"
#include "check/fault_text.hpp"
#include "check/job.hpp"
#include "check/ladder.hpp"
#include "check/stillborn.hpp"
#include "explore/lost_track.hpp"
#include "explore/walker.hpp"
#include "report/words.hpp"

namespace harness::check {
namespace {

using model::Verdict;
using report::Outcome;

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
  return Ladder(job, started(job)).run();
}

// As if all that is stored could be seen at once.
Outcome judge_in_order(Job job, std::unique_ptr<live::Zygote> zygote) {
  job.buffers_stores = false;
  Ladder ladder(job, std::move(zygote));
  Outcome outcome = ladder.run();
  ladder.write_down(outcome);
  outcome.warnings = ladder.warnings();
  if (is_without_races(outcome.verdict) && ladder.has_weak_orders()) {
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
      outcome = Ladder(job, started(job)).run();
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
