#pragma once

#include <cstddef>
#include <cstdint>

#include "pv/semaphore.hpp"

// The real semaphores: they lie in the shared segment, and processes that wait for them sleep in
// the kernel. They behave as model::p and model::v do with Strength::strong:
// - V hands its unit to whoever waits longest in a P.
// - A Swait that cannot have everything waits in no queue and takes nothing. Whenever units were
//   given back, those who wait so are tried, the one that waits longest first.
// - A V on a binary semaphore that has its unit is lost.
// - Who finds an integer semaphore empty spins, and whoever comes first has the next unit.
// All changes happen under the board's lock.
namespace pv::real {

// Called around a sleep, without the lock; null in a free run.
extern void (*before_sleep)();
extern void (*after_sleep)();

// Called by who has found an integer semaphore empty, before it looks once more; null in a free
// run, where it looks at it all the time.
extern void (*instead_of_looking)(detail::AnySemaphore& semaphore);

// Called before each operation; null unless the run is to be disturbed.
extern void (*before_operation)();

// Bit i for process i.
using Processes = std::uint64_t;

// A V or Ssignal resumes, of those that wait for a unit of the same semaphore, one that is
// `preferred`: so the checker can follow a schedule that strong semaphores would not take.
// These say what is wrong and abort when given something that is no shared semaphore, or when their
// demands make no sense.
void p(detail::AnySemaphore& semaphore);
void v(detail::AnySemaphore& semaphore, Processes preferred = 0);
void swait(const Demand* demands, std::size_t count);
void ssignal(Semaphore* const* semaphores, std::size_t count, Processes preferred = 0);

}  // namespace pv::real
