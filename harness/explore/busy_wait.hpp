#pragma once

#include <optional>

#include "explore/product.hpp"
#include "explore/search.hpp"

namespace harness::explore {

// A process that spins on an integer semaphore, in a state where that has no unit.
struct BusyWait {
  StateId state;
  model::ProcessId process;
};

// One in a state nearest to the start, if there is any in the states that were seen.
std::optional<BusyWait> nearest_busy_wait(const Product& product, const Explored& explored);

}  // namespace harness::explore
