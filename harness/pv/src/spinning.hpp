#pragma once

#include "pv/semaphore.hpp"

// The integer semaphore, `while (S <= 0); S--`. Its units change under the board's lock; looking at
// them needs none, and that is what it does while it has none.
namespace pv::real {

// Requires: `semaphore` is an integer semaphore.
void spin_for_unit(detail::AnySemaphore& semaphore);
void give_to_spinners(detail::AnySemaphore& semaphore);

}  // namespace pv::real
