#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace harness::model {

// How an atomic operation orders the accesses around it (C++20, [atomics.order]); `consume` counts
// as acquire, which it is with every compiler.
enum class MemoryOrder : std::uint8_t { relaxed, acquire, release, acq_rel, seq_cst };

std::string_view name_of(MemoryOrder order);

// The order of that name, if there is one.
std::optional<MemoryOrder> memory_order_named(std::string_view name);

// Whether a load of this order takes over what a release has published.
bool acquires(MemoryOrder order);

// Whether a store of this order publishes what its process knows.
bool releases(MemoryOrder order);

}  // namespace harness::model
