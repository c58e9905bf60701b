#include "bench/stepping.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "bench/cores.hpp"
#include "bench/demands.hpp"
#include "bench/ping_pong.hpp"
#include "learn/learner.hpp"
#include "live/real_processes.hpp"
#include "model/ensure.hpp"

namespace harness::bench {
namespace {

// The first process of a program, going round its loop.
class Walk {
 public:
  // `core`: where the checker and the process are kept; none: where the system puts them.
  Walk(const check::Job& job, std::optional<int> core)
      : zygote_(job.executable, job.counts),
        processes_(zygote_, job.step_limit),
        learner_(processes_) {
    if (core) {
      pinned_.emplace(*core);
      keep_on(zygote_.pid(), *core);
    }
    find_loop();
  }

  // Takes real steps, at least `steps`, in whole rounds. Returns the seconds of one, their mean.
  double take(std::size_t steps) {
    const std::size_t rounds = steps / loop_.size() + 1;
    const double seconds = seconds_of([&] {
      for (std::size_t i = 0; i < rounds; ++i) {
        go_round();
      }
    });
    return seconds / static_cast<double>(rounds * loop_.size());
  }

 private:
  // Learns its steps until it comes to where it has been before.
  void find_loop() {
    model::NodeId here = learner_.start(model::ProcessId{0});
    while (std::ranges::find(loop_, here) == loop_.end()) {
      loop_.push_back(here);
      here = learner_.go_on(here, {}).to;
    }
    loop_.erase(loop_.begin(), std::ranges::find(loop_, here));
  }

  // Past the learner, which knows these steps already and would take none.
  void go_round() {
    for (std::size_t i = 0; i < loop_.size(); ++i) {
      const learn::Stop stop = processes_.go_on(learner_.automaton(), loop_[i], {});
      const model::NodeId next = loop_[(i + 1) % loop_.size()];
      model::ensure(stop.fingerprint == learner_.automaton().node(next).fingerprint,
                    "a step that was learned comes out the same again");
    }
  }

  std::optional<OnCore> pinned_;
  live::Zygote zygote_;
  live::RealProcesses processes_;
  learn::Learner learner_;
  std::vector<model::NodeId> loop_;
};

double real_step(const check::Job& job, std::optional<int> core, std::size_t steps) {
  Walk walk(job, core);
  walk.take(steps / 10);  // to warm up
  return walk.take(steps);
}

}  // namespace

void measure_stepping(const Solution& solution, const Effort& effort, const Sink& sink) {
  const check::Job job = solution.with(5);
  const std::vector<int> here = cores();
  Sample as_in_a_check;
  Sample on_one_core;
  Sample ping_pong_on_one;
  Sample ping_pong_across;
  for (std::size_t i = 0; i < effort.repetitions; ++i) {
    ping_pong_on_one.add(ping_pong(effort.steps, here.front(), here.front()));
    as_in_a_check.add(real_step(job, std::nullopt, effort.steps));
    if (effort.for_information) {
      on_one_core.add(real_step(job, here.front(), effort.steps));
    }
    if (effort.for_information && here.size() > 1) {
      ping_pong_across.add(ping_pong(effort.steps, here.front(), here.back()));
    }
  }
  sink(demand_ratio(comparison("real step; ping-pong on one core", as_in_a_check, ping_pong_on_one),
                    most_times_a_ping_pong));
  if (!on_one_core.empty()) {
    sink(comparison("  all kept on one core; the same", on_one_core, ping_pong_on_one));
  }
  if (!ping_pong_across.empty()) {
    sink(
        comparison("  as in a check; ping-pong across two cores", as_in_a_check, ping_pong_across));
  }
}

}  // namespace harness::bench
