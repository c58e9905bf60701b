#pragma once

#include <cstddef>

namespace pv::runtime {

// Under the checker: announce what the exercise is about to do to `size` bytes at `address`, if
// they lie in the shared segment. When alone, the bytes there are then what the checker says they
// are.
void before_read(const void* address, std::size_t size);
void before_write(const void* address, std::size_t size);
// Does not return if `address` is shared: atomics there have no model yet.
void before_atomic(const volatile void* address);

}  // namespace pv::runtime
