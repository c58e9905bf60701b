#include "bench/forking.hpp"

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "bench/demands.hpp"
#include "live/zygote.hpp"
#include "model/ensure.hpp"
#include "model/failure.hpp"

namespace harness::bench {
namespace {

void fork_exit_wait() {
  const pid_t child = fork();
  if (child < 0) {
    throw model::Failure("fork", errno, "Is there a limit on processes here (ulimit -u)?");
  }
  if (child == 0) {
    _exit(0);
  }
  while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace

void measure_forking(const Solution& solution, const Effort& effort, const Sink& sink) {
  constexpr std::size_t in_one_repetition = 20;
  const check::Job job = solution.with(5);
  live::Zygote zygote(job.executable, job.counts);
  malloc_trim(0);
  Sample to_gate;
  Sample to_end;
  Sample plain;
  for (std::size_t i = 0; i < effort.repetitions * in_one_repetition; ++i) {
    std::unique_ptr<live::Worker> worker;
    const double start = seconds_of([&] {
      worker = zygote.spawn_alone(model::ProcessId{0}, 0, 0);
      model::ensure(worker->await(job.step_limit) == live::Arrival::at_gate,
                    "a solution's process comes to its first gate");
    });
    to_gate.add(start);
    to_end.add(start + seconds_of([&] { worker.reset(); }));
    plain.add(seconds_of(fork_exit_wait));
  }
  sink(demand_at_most(comparison("new process to its gate; fork, exit, wait", to_gate, plain),
                      to_gate.median(), most_seconds_of_a_start, "0.15 ms"));
  if (effort.for_information) {
    sink(comparison("  the same, and ended again", to_end, plain));
  }
}

}  // namespace harness::bench
