#include "explore/store_buffer.hpp"

#include <algorithm>
#include <cstdint>

namespace harness::explore {

Bytes load_through(const StoreBuffer& buffer, const model::Range& range, Bytes memory,
                   bool& is_buffered) {
  is_buffered = false;
  for (const PendingStore& store : buffer) {
    const std::uint32_t begin = std::max(range.offset, store.range.offset);
    const std::uint32_t end =
        std::min(range.offset + range.size, store.range.offset + store.range.size);
    for (std::uint32_t at = begin; at < end; ++at) {
      memory[at - range.offset] = store.bytes[at - store.range.offset];
      is_buffered = true;
    }
  }
  return memory;
}

}  // namespace harness::explore
