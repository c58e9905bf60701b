#pragma once

#include <cstddef>

#include "steps_shown.hpp"

namespace harness::cli {

// A way through the steps of a finding that the user leads, on a terminal. Steps cannot be undone:
// to go back, all begins anew and stops one step earlier.
class Walk {
 public:
  // `shown` must outlive the walk.
  explicit Walk(const StepsShown& shown) : shown_(shown) {}

  // To be called after each step: shows it and asks, if the user is to stop there. Returns whether
  // to go on.
  bool stop_at(std::size_t step);

  // Whether it was ended only to begin anew.
  [[nodiscard]] bool goes_back() const { return goes_back_; }

 private:
  const StepsShown& shown_;
  std::size_t stop_after_ = 1;  // so many steps
  bool goes_back_ = false;
};

}  // namespace harness::cli
