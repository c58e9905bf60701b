#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/program.hpp"
#include "spec/spec.hpp"

namespace harness::cli {

// How a program is run freely, to see whether chance finds what is wrong with it.
struct FreeRuns {
  std::uint32_t count = 0;
  double seconds = 0.05;      // each at most
  std::uint32_t at_once = 8;  // so many run beside each other: they sleep most of the time
};

struct FreeFinding {
  std::string words;       // what went wrong, in which run: "run 3: deadlock"; empty: nothing did
  std::uint32_t made = 0;  // runs
};

// Runs the program so often, disturbed and each time by another seed, but starts no more once a run
// goes wrong: it deadlocks, is ended by a signal or exits early, or what its processes announce
// breaks a rule of the spec. Throws model::Failure if it cannot be run.
FreeFinding what_free_runs_find(const std::string& executable, const spec::Spec& spec,
                                const std::vector<model::ProcessName>& processes,
                                const FreeRuns& runs);

}  // namespace harness::cli
