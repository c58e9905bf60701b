#pragma once

#include <optional>
#include <vector>

#include "explore/lasso.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"

namespace harness::explore {

// Waiting by going round a loop, for whatever it may be: cycles of steps of one process alone in
// which it passes no mark, so that all it does is look. `product` and `explored` must outlive it.
// Requires: `explored` has each step of its states.
class IdleLoops {
 public:
  // Looks at each step once.
  IdleLoops(const Product& product, const Explored& explored);

  // The nearest such cycle of `process`; none if there is none. Linear; up to 12 bytes a state
  // where some of its places make a cycle, nothing where they do not.
  [[nodiscard]] std::optional<Run> run_of(model::ProcessId process) const;

 private:
  const Product& product_;
  const Explored& explored_;
  std::vector<std::vector<bool>> places_;  // by process, and by view: whether it is on a cycle
};

}  // namespace harness::explore
