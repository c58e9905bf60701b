#pragma once

#include <cstddef>

namespace pv::runtime {

// Under the checker: announce what the exercise is about to do to `size` bytes at `address`, if
// they lie in the shared segment. When alone, the bytes there are then what the checker says they
// are.
void before_read(const void* address, std::size_t size);
void before_write(const void* address, std::size_t size);
// The same for a fence, wherever its accesses lie; `order` as std::memory_order.
void before_fence(int order);
// Whether what happens to the byte at `address` passes the gate.
bool is_announced(const volatile void* address);

}  // namespace pv::runtime
