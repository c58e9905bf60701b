#pragma once

#include <string>
#include <vector>

#include "mutant_reasons.hpp"

namespace harness::cli {

// What became of the mutants of one problem's solutions.
struct Detection {
  std::string slug;
  std::vector<MutantResult> results;
  Reasons reasons;
  FreeRuns runs;
  double threads_seconds = 0;  // 0: not run as threads
  std::string sizes;           // "3 philosopher; 4 philosopher"
  std::string commit = {};     // of the checker; empty: not known
};

// docs/detection.md, with one section for each problem. The sections of problems that were not
// judged now are taken from `before`, the page as it was; the order is that of `slugs`.
std::string detection_page(const std::vector<Detection>& now, const std::string& before,
                           const std::vector<std::string>& slugs);

}  // namespace harness::cli
