#pragma once

#include "bench/row.hpp"
#include "bench/solution.hpp"

namespace harness::bench {

// What a real step costs: the checker answers, the process runs to its next gate, and its local
// state is taken; compared with two processes that do nothing but hand each other the turn.
void measure_stepping(const Solution& solution, const Effort& effort, const Sink& sink);

}  // namespace harness::bench
