#pragma once

#include <sys/types.h>

#include <cstdint>
#include <span>
#include <vector>

#include "live/worker.hpp"
#include "model/operation.hpp"
#include "model/program.hpp"
#include "symbols/call_frames.hpp"

namespace harness::live {

// Says of a process that stands still what it is about to do, or how it ended, and who called whom
// there.
class Witness {
 public:
  // For the processes of one executable, which `pid` runs. `program` must outlive it.
  Witness(pid_t pid, const model::Program& program);

  // Of a process that has arrived as await() said.
  [[nodiscard]] model::Operation operation(Worker& worker, Arrival arrival) const;

 private:
  [[nodiscard]] model::Operation spun(Worker& worker) const;
  [[nodiscard]] model::Operation at_gate(const Worker& worker) const;
  [[nodiscard]] std::vector<std::uint64_t> callers(const wire::Registers& registers,
                                                   std::span<const std::byte> stack) const;

  const model::Program* program_;
  symbols::CallFrames frames_;
};

}  // namespace harness::live
