#include "bench/reducing.hpp"

#include <fmt/format.h>

#include "model/failure.hpp"

namespace harness::bench {
namespace {

report::Outcome judged(const std::string& name, check::Job job, check::Reduction reduction) {
  job.reduction = reduction;
  report::Outcome outcome = check::judge(job);
  if (outcome.verdict != model::Verdict::holds) {
    throw model::Failure(
        fmt::format("{} is not judged to hold, but {}", name, model::name_of(outcome.verdict)));
  }
  return outcome;
}

std::string cost_of(const report::Outcome& outcome) {
  return fmt::format("{} states, {:.2f} s", as_count(static_cast<double>(outcome.figures.states)),
                     outcome.figures.seconds);
}

}  // namespace

void measure_both_ways(const std::string& name, const check::Job& job, double most_seconds,
                       const Sink& sink) {
  const report::Outcome on = judged(name, job, check::Reduction::on);
  const report::Outcome off = judged(name, job, check::Reduction::off);
  Row row{.what = name,
          .ours = on.figures.reduced ? cost_of(on) : "cannot be reduced",
          .other = cost_of(off)};
  if (on.figures.reduced) {
    row.ratio = static_cast<double>(on.figures.states) / static_cast<double>(off.figures.states);
  }
  if (most_seconds > 0) {
    row = demand_at_most(row, on.figures.seconds, most_seconds, fmt::format("{} s", most_seconds));
  }
  sink(row);
}

}  // namespace harness::bench
