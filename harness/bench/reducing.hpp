#pragma once

#include <string>

#include "bench/row.hpp"
#include "check/job.hpp"
#include "spec/spec.hpp"

namespace harness::bench {

// What must hold of the bounded buffer in this folder.
spec::Spec bounded_buffer();

// How many states a check goes through with reduction, and without; the ratio says what is saved.
// Demanded: at most `most_seconds` with reduction; 0 demands nothing.
void measure_both_ways(const std::string& name, const check::Job& job, double most_seconds,
                       const Sink& sink);

}  // namespace harness::bench
