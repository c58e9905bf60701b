#include "explore/graph.hpp"

namespace harness::explore {

std::size_t Graph::memory() const {
  return targets_.memory() + movers_.memory() + ends_.memory() +
         starts_.capacity() * sizeof(starts_[0]);
}

}  // namespace harness::explore
