#include "explore/graph.hpp"

namespace harness::explore {
namespace {

template <class T>
std::size_t bytes_of(const std::vector<T>& items) {
  return items.capacity() * sizeof(T);
}

}  // namespace

std::size_t Graph::memory() const {
  return bytes_of(targets_) + bytes_of(movers_) + bytes_of(ends_);
}

}  // namespace harness::explore
