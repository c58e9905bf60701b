#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "learn/processes.hpp"
#include "live/observer.hpp"
#include "live/zygote.hpp"

namespace harness::live {

// What came out differently when a process was run again.
struct Surprise : learn::Stop {
  model::ProcessId process;
};

// The processes of a program as real ones, each run alone. A few are kept standing at the local
// state they were last seen in, for the next question is often about its successor; to be in
// another one, a copy is made of one that stands there, or a fresh one is told all the answers that
// once led there.
class RealProcesses : public learn::Processes {
 public:
  // `step_limit`: how long a process may compute between two operations.
  RealProcesses(Zygote& zygote, std::chrono::milliseconds step_limit);
  ~RealProcesses() override;

  learn::Stop start(model::ProcessId process) override;
  learn::Stop go_on(const learn::Automaton& automaton, model::NodeId from,
                    const learn::Answer& answer) override;

  // Goes all learned ways again, in fresh processes, with other bytes wherever the shared segment
  // was not announced to be read, and a shield before it. The first stop that comes out
  // differently, if any: the program is then not deterministic, or touches the segment unannounced.
  std::optional<Surprise> repeat_all(const learn::Automaton& automaton);

  // Operations taken by real processes so far, repetitions included.
  [[nodiscard]] std::size_t steps() const { return steps_; }
  // Processes started so far.
  [[nodiscard]] std::size_t spawned() const { return spawned_; }

 private:
  struct Parked;

  std::optional<Surprise> repeat_once(const learn::Automaton& automaton, bool shielded);
  Parked& place_for_new();
  Parked* standing_at(const learn::Fingerprint& fingerprint);
  learn::Stop spawn(Parked& place, model::ProcessId process);
  // One step from `from`; if `stays`, some process is left standing there.
  learn::Stop take(const learn::Automaton& automaton, model::NodeId from,
                   const learn::Answer& answer, bool stays);
  // The same once more, with a shield, when unannounced writes have left their marks: a process
  // that stops where it writes, if one does; else `found`.
  learn::Stop at_exact_place(const learn::Automaton& automaton, model::NodeId from,
                             const learn::Answer& answer, const learn::Stop& found);
  learn::Stop step(Parked& parked, const model::Operation& operation, const learn::Answer& answer);
  // Puts a copy of `original` at another place; null if that cannot be.
  Parked* copy(Parked& original);
  // Brings a fresh process to a node. A stop if it did not get there as before.
  std::optional<learn::Stop> replay(Parked& place, const learn::Automaton& automaton,
                                    model::NodeId to);
  // Waits for it to stand still, after it was answered as to `done`; null: it was just started.
  learn::Stop look_at(Parked& parked, const model::Operation* done);

  Zygote& zygote_;
  std::chrono::milliseconds step_limit_;
  Observer observer_;
  std::vector<std::byte> segment_;  // of the process looked at last
  std::vector<std::unique_ptr<Parked>> parked_;
  std::uint32_t pattern_ = 0;  // of the filler bytes that unannounced loads see
  bool shielded_ = false;      // whether they are told as such
  std::uint64_t clock_ = 0;    // counts uses, to find who was idle longest
  std::size_t steps_ = 0;
  std::size_t spawned_ = 0;
};

}  // namespace harness::live
