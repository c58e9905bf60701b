#pragma once

#include <optional>
#include <vector>

#include "bench/row.hpp"
#include "bench/solution.hpp"
#include "bench/spin.hpp"

namespace harness::bench {

// Whole checks of five philosophers, with programs that are built already: their time, and how
// often a real process had to move. Throws model::Failure if a solution is not judged to hold.
void measure_small_checks(const std::vector<Solution>& solutions, const Effort& effort,
                          const Sink& sink);

// Whole checks of seven and eight philosophers, the latter side by side with SPIN on `model`.
// Returns a run of SPIN through all states, if there was one.
std::optional<SpinRun> measure_large_checks(const Solution& solution, const std::string& model,
                                            const Effort& effort, const Sink& sink);

}  // namespace harness::bench
