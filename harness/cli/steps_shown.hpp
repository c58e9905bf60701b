#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/page.hpp"
#include "report/trace.hpp"

namespace harness::cli {

// The steps of a finding as text, each by itself: who does what, what follows from it, and the
// line.
class StepsShown {
 public:
  StepsShown(const report::Trace& trace, const report::Style& style);

  // What all processes did before the first step; empty if that is nothing worth telling.
  [[nodiscard]] const std::string& start() const { return texts_.front(); }
  // The step of that index, from 0; whole lines. Requires: there is one.
  [[nodiscard]] const std::string& step(std::size_t index) const { return texts_.at(index + 1); }

 private:
  std::vector<std::string> texts_;  // the start, then each step
};

}  // namespace harness::cli
