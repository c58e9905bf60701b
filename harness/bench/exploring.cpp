#include "bench/exploring.hpp"

#include <fmt/format.h>

#include "bench/demands.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
#include "learn/learner.hpp"
#include "live/real_processes.hpp"
#include "model/ensure.hpp"
#include "spec/spec.hpp"

namespace harness::bench {
namespace {

// A product in which all local steps have been learned.
class LearnedProduct {
 public:
  explicit LearnedProduct(const check::Job& job)
      : zygote_(job.executable, job.counts),
        processes_(zygote_, job.step_limit),
        learner_(processes_),
        product_(learner_, zygote_.program(), job.strength,
                 job.spec->rules(zygote_.program().processes)) {
    explore::search(product_, {}, {});
    asks_ = learner_.asks();
  }

  explore::Explored search() {
    explore::Explored explored = explore::search(product_, {}, {});
    model::ensure(explored.ending == explore::Ending::complete,
                  "a solution is explored to the end");
    model::ensure(learner_.asks() == asks_, "a second search learns nothing new");
    return explored;
  }

  [[nodiscard]] std::size_t memory() const { return product_.memory(); }

 private:
  live::Zygote zygote_;
  live::RealProcesses processes_;
  learn::Learner learner_;
  explore::Product product_;
  std::size_t asks_ = 0;
};

Row speed_row(const Sample& seconds, double transitions, const std::optional<SpinRun>& spin) {
  const double speed = transitions / seconds.median();
  Row row{.what = "transitions a second, all learned; SPIN's",
          .ours = fmt::format("{} ({:.1f}..{:.1f} M)", as_count(speed),
                              transitions / seconds.highest() / 1e6,
                              transitions / seconds.lowest() / 1e6),
          .demand = ">= " + as_count(least_transitions_a_second),
          .met = speed >= least_transitions_a_second ? Met::yes : Met::no};
  if (spin) {
    row.other = as_count(spin->transitions / spin->seconds);
    row.ratio = speed / (spin->transitions / spin->seconds);
  }
  return row;
}

Row bytes_row(double bytes, const std::optional<SpinRun>& spin) {
  Row row{.what = "bytes a state and its steps; SPIN's states",
          .ours = fmt::format("{:.1f}", bytes)};
  if (spin) {
    const double other = spin->bytes / spin->states;
    row.other = fmt::format("{:.1f}", other);
    row.ratio = bytes / other;
  }
  return demand_at_most(row, bytes, most_bytes_a_state, fmt::format("{}", most_bytes_a_state));
}

}  // namespace

void measure_exploring(const Solution& solution, const std::optional<SpinRun>& spin,
                       const Effort& effort, const Sink& sink) {
  LearnedProduct product(solution.with(8));
  Sample seconds;
  double states = 0;
  double transitions = 0;
  double bytes = 0;
  for (std::size_t i = 0; i < effort.repetitions; ++i) {
    seconds.add(seconds_of([&] {
      const explore::Explored explored = product.search();
      states = static_cast<double>(explored.store.size());
      transitions = static_cast<double>(explored.graph.edge_count());
      bytes =
          static_cast<double>(explored.store.memory() + explored.graph.memory() + product.memory());
    }));
  }
  sink(speed_row(seconds, transitions, spin));
  sink(bytes_row(bytes / states, spin));
}

}  // namespace harness::bench
