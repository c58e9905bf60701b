#include "second_opinion.hpp"

#include <algorithm>

#include "check/races.hpp"
#include "sizes.hpp"
#include "threads_run.hpp"

namespace harness::cli {
namespace {

// What was asked for; the finding may have been shown with fewer.
const std::vector<model::ProcessName>& processes_asked(const report::Outcome& outcome) {
  return outcome.asked.empty() ? outcome.processes : outcome.asked;
}

bool has_race(const std::string& executable, const report::Outcome& outcome) {
  if (outcome.verdict == model::Verdict::data_race) {
    return true;
  }
  check::Job job{.problem = outcome.problem,
                 .source = outcome.source,
                 .executable = executable,
                 .program_hash = "",
                 .counts = size_of(processes_asked(outcome)),
                 .strength = outcome.strength};
  job.limits.states = 5'000'000;
  return check::look_for_races(job) == check::Races::some;
}

}  // namespace

SecondOpinion second_opinion(const std::string& threads_executable, const std::string& executable,
                             const report::Outcome& outcome, double seconds) {
  const ThreadReports reports =
      short_run(threads_executable, {.seconds = seconds, .processes = processes_asked(outcome)});
  if (std::ranges::none_of(reports.races, is_shared)) {
    return SecondOpinion::silent;
  }
  return has_race(executable, outcome) ? SecondOpinion::race : SecondOpinion::race_we_do_not_find;
}

}  // namespace harness::cli
