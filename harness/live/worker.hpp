#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

#include "live/foreign_memory.hpp"
#include "wire/gate.hpp"

namespace harness::live {

// How a process came to stand still.
enum class Arrival {
  at_gate,   // it has published its next operation
  asleep,    // confirm mode: it is blocked in the kernel, in a real P or Swait
  ended,     // it is no more, without having said so at the gate
  spinning,  // it has computed for longer than allowed
};

// One real process, a child of ours, and its gate. Ends with this object.
class Worker {
 public:
  // Takes charge of child `pid`, whose gate is `gate`.
  Worker(pid_t pid, wire::Gate& gate) : pid_(pid), gate_(&gate) {}
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  ~Worker();

  [[nodiscard]] pid_t pid() const { return pid_; }
  [[nodiscard]] const wire::Gate& gate() const { return *gate_; }
  wire::Gate& gate() { return *gate_; }

  // Its page map, opened when first asked for.
  PageMap& page_map();

  // Hands it the turn. Requires: it stands at its gate.
  void resume();

  // Waits until it stands still, for at most `limit` of its own computing, and in any case not for
  // much more than 20 s.
  Arrival await(std::chrono::milliseconds limit);

  // A copy of it, which stands where it stands, at gate `slot`, which is `gate`. Null if the system
  // refuses. Requires: it stands at its gate, with no last operation before it.
  std::unique_ptr<Worker> copy(std::uint32_t slot, wire::Gate& gate);

  // How it ended: the signal, or 0 for an exit. After Arrival::ended only.
  [[nodiscard]] int end_signal() const { return end_signal_; }

  // Where a process that does not stop is, looked at from outside; empty if that is forbidden here.
  // It stands still afterwards, for ever.
  std::optional<wire::Registers> interrupt();

  // Whether it is no more.
  bool has_ended();

 private:
  [[nodiscard]] bool sleeps_in_kernel() const;
  [[nodiscard]] std::chrono::nanoseconds computing_time() const;

  pid_t pid_;
  wire::Gate* gate_;
  std::optional<PageMap> page_map_;
  bool reaped_ = false;
  int end_signal_ = 0;
};

}  // namespace harness::live
