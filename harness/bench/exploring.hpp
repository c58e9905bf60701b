#pragma once

#include <optional>

#include "bench/row.hpp"
#include "bench/solution.hpp"
#include "bench/spin.hpp"

namespace harness::bench {

// The search through eight philosophers whose every local step is known: its speed, and the memory
// it takes; compared with SPIN, where there is a run of it.
void measure_exploring(const Solution& solution, const std::optional<SpinRun>& spin,
                       const Effort& effort, const Sink& sink);

}  // namespace harness::bench
