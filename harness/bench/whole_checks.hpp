#pragma once

#include <string>
#include <vector>

#include "bench/demands.hpp"
#include "bench/row.hpp"
#include "check/job.hpp"

namespace harness::bench {

// A program, and what it must be judged.
struct WholeCheck {
  std::string name;
  check::Job job;
  model::Verdict verdict = model::Verdict::holds;
};

// Time and memory of one check, from its start to its report. A verdict other than the declared one
// meets no demand.
void measure_whole(const std::string& what, const WholeCheck& check, const Most& most,
                   const Sink& sink);

// The slowest of many checks, and the one that takes the most memory: a row each.
void measure_all(const std::string& what, const std::vector<WholeCheck>& checks, const Most& most,
                 const Sink& sink);

}  // namespace harness::bench
