#pragma once

#include <optional>

#include "check/job.hpp"
#include "model/verdict.hpp"

namespace harness::bench {

// What one check came to.
struct Need {
  double bytes = 0;  // by how much main memory grew at the peak
  double states = 0;
  double seconds = 0;  // wall clock, start to report
  model::Verdict verdict = model::Verdict::inconclusive;
};

// Checks in a process of its own, whose memory nothing else has used before. None if that came to
// nothing, or the system does not tell. To be called while this program is small: what it has taken
// before and given back may be used again without being seen.
std::optional<Need> judged_apart(const check::Job& job);

}  // namespace harness::bench
