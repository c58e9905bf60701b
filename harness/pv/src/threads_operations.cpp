// P and V of the threads build: those of a free run, of which ThreadSanitizer is told what they
// order. Whatever happened before a V happened before each P of that semaphore that comes later.
#include "pv/semaphore.hpp"
#include "real_semaphore.hpp"
#include "threads_unseen.hpp"
#include "wire/gate.hpp"

namespace pv {
namespace {

void take(detail::AnySemaphore& semaphore) {
  {
    const Unseen unseen;
    real::p(semaphore);
  }
  __tsan_acquire(&semaphore);
}

void give(detail::AnySemaphore& semaphore) {
  __tsan_release(&semaphore);
  const Unseen unseen;
  real::v(semaphore);
}

}  // namespace

void P(Semaphore& semaphore) {
  take(semaphore);
}

void P(BinarySemaphore& semaphore) {
  take(semaphore);
}

void P(IntegerSemaphore& semaphore) {
  take(semaphore);
}

void V(Semaphore& semaphore) {
  give(semaphore);
}

void V(BinarySemaphore& semaphore) {
  give(semaphore);
}

void V(IntegerSemaphore& semaphore) {
  give(semaphore);
}

void Swait(Semaphore& semaphore, int threshold, int amount) {
  const Demand demand{&semaphore, threshold, amount};
  detail::swait(&demand, 1);
}

void Ssignal(Semaphore& semaphore, int amount) {
  Semaphore* semaphores[harness::wire::most_demands];
  for (Semaphore*& each : semaphores) {
    each = &semaphore;
  }
  detail::ssignal(semaphores, amount < 0 ? 0 : static_cast<std::size_t>(amount));
}

namespace detail {

void swait(const Demand* demands, std::size_t count) {
  {
    const Unseen unseen;
    real::swait(demands, count);
  }
  for (std::size_t i = 0; i < count; ++i) {
    __tsan_acquire(demands[i].semaphore);
  }
}

void ssignal(Semaphore* const* semaphores, std::size_t count) {
  for (std::size_t i = 0; i < count && i < harness::wire::most_demands; ++i) {
    __tsan_release(semaphores[i]);
  }
  const Unseen unseen;
  real::ssignal(semaphores, count);
}

}  // namespace detail
}  // namespace pv
