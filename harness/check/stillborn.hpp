#pragma once

#include "check/job.hpp"
#include "live/zygote.hpp"
#include "report/outcome.hpp"

namespace harness::check {

// Judges a program that came to a bad end in a constructor, before it had any process. Requires:
// the zygote has a fault.
report::Outcome judge_stillborn(const Job& job, const live::Zygote& zygote);

}  // namespace harness::check
