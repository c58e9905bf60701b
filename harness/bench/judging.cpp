#include "bench/judging.hpp"

#include <fmt/format.h>

#include "bench/demands.hpp"
#include "model/failure.hpp"
#include "report/outcome.hpp"

namespace harness::bench {
namespace {

report::Outcome judge(const Solution& solution, std::uint32_t processes, Sample& seconds) {
  report::Outcome outcome;
  seconds.add(seconds_of([&] { outcome = check::judge(solution.with(processes)); }));
  if (outcome.verdict != model::Verdict::holds) {
    throw model::Failure(
        fmt::format("the solution {} with {} processes is not judged to hold, but {}",
                    solution.name, processes, model::name_of(outcome.verdict)));
  }
  return outcome;
}

// The states of ours and of SPIN, behind the row with their times.
Row states_row(double ours, double other) {
  return {
      .what = "  states", .ours = as_count(ours), .other = as_count(other), .ratio = ours / other};
}

// Times both in turn, so that what else the machine does falls upon both.
struct SideBySide {
  Sample ours;
  Sample spin;
  double our_states = 0;
  SpinRun run;

  SideBySide(const Solution& solution, const SpinSearch& search, const Effort& effort) {
    double spent = 0;
    for (std::size_t i = 0; i < effort.repetitions && spent < effort.most_seconds_of_spin; ++i) {
      our_states = static_cast<double>(judge(solution, 8, ours).figures.states);
      run = search.run();
      spin.add(run.seconds);
      spent += run.seconds;
    }
  }
};

Row not_beside_spin(const Solution& solution, Row row, const std::string& why) {
  Sample ours;
  judge(solution, 8, ours);
  row.ours = as_time(ours);
  return not_measured(row, why);
}

std::optional<SpinRun> measure_beside_all_states(const Solution& solution, const std::string& model,
                                                 const Effort& effort, const Sink& sink) {
  const char* const what = "8 philosophers; SPIN, no reduction";
  try {
    const SpinSearch search(model, 8, Reduction::off);
    const SideBySide times(solution, search, effort);
    sink(demand_ratio(comparison(what, times.ours, times.spin), most_times_spin));
    sink(states_row(times.our_states, times.run.states));
    return times.run;
  } catch (const NoSpin& why) {
    const Row row{.what = what, .demand = fmt::format("<= {}", most_times_spin)};
    sink(not_beside_spin(solution, row, why.what()));
    return std::nullopt;
  }
}

void measure_beside_reduction(const Solution& solution, const std::string& model,
                              const Effort& effort, const Sink& sink) {
  const char* const what = "8 philosophers; SPIN with reduction";
  try {
    const SpinSearch search(model, 8, Reduction::on);
    const SideBySide times(solution, search, effort);
    sink(comparison(what, times.ours, times.spin));
    sink(states_row(times.our_states, times.run.states));
  } catch (const NoSpin& why) {
    sink({.what = what, .other = fmt::format("not measured: {}", why.what())});
  }
}

}  // namespace

void measure_small_checks(const std::vector<Solution>& solutions, const Effort& effort,
                          const Sink& sink) {
  for (const Solution& solution : solutions) {
    Sample seconds;
    double steps = 0;
    for (std::size_t i = 0; i < effort.repetitions; ++i) {
      steps = static_cast<double>(judge(solution, 5, seconds).figures.real_steps);
    }
    const Row time{.what = "5 philosophers, " + solution.name, .ours = as_time(seconds)};
    sink(demand_at_most(time, seconds.median(), most_seconds_for_five, "300 ms"));
    const Row count{.what = "  real steps", .ours = as_count(steps)};
    sink(
        demand_at_most(count, steps, most_real_steps_for_five, as_count(most_real_steps_for_five)));
  }
}

std::optional<SpinRun> measure_large_checks(const Solution& solution, const std::string& model,
                                            const Effort& effort, const Sink& sink) {
  Sample seconds;
  for (std::size_t i = 0; i < effort.repetitions; ++i) {
    judge(solution, 7, seconds);
  }
  const Row row{.what = "7 philosophers, " + solution.name, .ours = as_time(seconds)};
  sink(demand_at_most(row, seconds.median(), most_seconds_for_seven, "1 s"));
  const std::optional<SpinRun> spin = measure_beside_all_states(solution, model, effort, sink);
  if (effort.for_information) {
    measure_beside_reduction(solution, model, effort, sink);
  }
  return spin;
}

}  // namespace harness::bench
