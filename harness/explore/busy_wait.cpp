#include "explore/busy_wait.hpp"

#include <vector>

namespace harness::explore {

std::optional<BusyWait> nearest_busy_wait(const Product& product, const Explored& explored) {
  if (!product.has_integer_semaphores()) {
    return std::nullopt;
  }
  std::vector<std::uint32_t> tuple(product.width());
  for (StateId state = 0; state < explored.store.size(); ++state) {
    explored.store.read(state, tuple);
    for (std::uint32_t p = 0; p < product.processes(); ++p) {
      if (product.busy_waits(tuple, {p})) {
        return BusyWait{state, {p}};
      }
    }
  }
  return std::nullopt;
}

}  // namespace harness::explore
