#pragma once

#include <cstdint>

// The pages that the kernel puts into every process, from which it can read the time and the number
// of its processor without a system call (vDSO).
namespace pv::kernel_pages {

// Takes them away from this process and all it forks.
void remove();

// Whether there were some at an address.
bool were_at(std::uint64_t address);

}  // namespace pv::kernel_pages
