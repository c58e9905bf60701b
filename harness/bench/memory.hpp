#pragma once

#include "bench/row.hpp"
#include "bench/solution.hpp"

namespace harness::bench {

// The main memory of a whole check of eight philosophers at its peak, for each state it sees; what
// a check of two takes anyhow is not counted. To be called early, while this program is still
// small.
void measure_memory(const Solution& solution, const Sink& sink);

}  // namespace harness::bench
