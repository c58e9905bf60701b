#pragma once

#include <cstddef>
#include <cstdint>

#include "board.hpp"

// Standing still in a P or Swait, asleep in the kernel, and going on.
namespace pv::real {

// Puts this process to sleep once the lock is released. Requires: the lock.
void begin_to_wait(const Wanted* wanted, std::size_t count, bool in_swait);

// Sleeps until somebody resumes this process. Requires: begin_to_wait(), and not the lock.
void sleep_until_awake();

// `process` has got what it waited for. Requires: the lock.
void resume(std::uint32_t process);

}  // namespace pv::real
