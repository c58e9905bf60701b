#pragma once

#include <string>

#include "bench/row.hpp"
#include "check/job.hpp"

namespace harness::bench {

// How many states a check goes through with reduction, and without; the ratio says what is saved.
// Demanded: at most `most_seconds` with reduction; 0 demands nothing.
void measure_both_ways(const std::string& name, const check::Job& job, double most_seconds,
                       const Sink& sink);

}  // namespace harness::bench
