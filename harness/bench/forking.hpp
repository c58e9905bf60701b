#pragma once

#include "bench/row.hpp"
#include "bench/solution.hpp"

namespace harness::bench {

// What a new process costs: from the zygote to its first gate, compared with a process of this
// program that ends at once. To be called early, while this program is still small.
void measure_forking(const Solution& solution, const Effort& effort, const Sink& sink);

}  // namespace harness::bench
