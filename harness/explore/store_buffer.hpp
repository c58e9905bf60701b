#pragma once

#include <compare>
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

// What a load of `range` finds, where memory holds `memory`: the newest store of each byte. Whether
// any of it comes from the buffer is told in `is_buffered`.
Bytes load_through(const StoreBuffer& buffer, const model::Range& range, Bytes memory,
                   bool& is_buffered);

}  // namespace harness::explore
