#pragma once

#include <compare>
#include <cstddef>
#include <vector>

#include "explore/views.hpp"
#include "model/operation.hpp"

namespace harness::explore {

// An atomic store that its process has done and memory has not.
struct PendingStore {
  model::Range range;
  Bytes bytes;
  auto operator<=>(const PendingStore&) const = default;
};

// The store buffer of one process: what it has stored and others cannot see yet, oldest first
// (x86-TSO: Sewell, Sarkar, Owens, Zappa Nardelli, Myreen, CACM 2010).
using StoreBuffer = std::vector<PendingStore>;

// A process with so many stores in its buffer stores no more before one of them has reached memory:
// else a loop that only stores would have no end of states. (Processors hold some dozens.)
inline constexpr std::size_t most_pending_stores = 8;

// What a load of `range` finds, where memory holds `memory`: the newest store of each byte. Whether
// any of it comes from the buffer is told in `is_buffered`.
Bytes load_through(const StoreBuffer& buffer, const model::Range& range, Bytes memory,
                   bool& is_buffered);

}  // namespace harness::explore
