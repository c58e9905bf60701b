#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "live/observer.hpp"
#include "live/zygote.hpp"
#include "model/schedule.hpp"

namespace harness::live {

// Where a process stands after a schedule has been replayed.
struct Standing {
  model::Operation operation;  // it is about to do, or is asleep in
  bool asleep = false;         // blocked in the kernel, as /proc says
  bool spins = false;          // has looked at an integer semaphore, in vain, and will look again
};

// All processes of a program alive together, on the real segment and the real semaphores, each
// stopped at its gate until it is its turn.
class Ensemble {
 public:
  // Starts all processes. `step_limit`: how long one may compute between two operations;
  // `shielded`: whether none can touch the segment unannounced.
  Ensemble(Zygote& zygote, std::chrono::milliseconds step_limit, bool shielded = false);

  // Runs each process to its first scheduling point, past the given events.
  // Returns what came out differently from what was expected; empty if nothing did.
  std::string begin(const std::vector<model::Event>& events);
  // Lets one process do its step, and checks that all goes as the step says.
  std::string take(const model::Step& step);
  // Lets every process that stands before a P or Swait try it. Those that cannot go on fall asleep,
  // or have looked once more at an integer semaphore and stand before the same P. For the end of a
  // schedule that leads to a deadlock.
  void let_waiters_wait();

  // The same for one process, which stands before its P or Swait.
  void let_wait(model::ProcessId process);

  [[nodiscard]] Standing standing(model::ProcessId process);
  [[nodiscard]] pid_t pid(model::ProcessId process) const;

 private:
  std::string await_gate(model::ProcessId process);
  std::string pass(const std::vector<model::Event>& events);
  [[nodiscard]] std::string name_of(model::ProcessId process) const;

  Zygote& zygote_;
  Observer observer_;
  std::chrono::milliseconds step_limit_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<Arrival> arrivals_;
};

}  // namespace harness::live
