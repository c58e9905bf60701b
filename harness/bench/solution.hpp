#pragma once

#include <string>

#include "check/job.hpp"

namespace harness::bench {

// A program that holds, built and ready to be judged.
struct Solution {
  std::string name;  // "ordered_forks"
  check::Job job;    // its counts say nothing yet

  // The job with `count` processes of the only role, which goes through all states.
  [[nodiscard]] check::Job with(std::uint32_t count) const {
    check::Job with_count = job;
    with_count.counts = {{"", count}};
    with_count.reduction = check::Reduction::off;
    return with_count;
  }
};

}  // namespace harness::bench
