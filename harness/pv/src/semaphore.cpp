#include "pv/semaphore.hpp"

#include "misuse.hpp"
#include "wire/gate.hpp"

namespace pv {

namespace wire = harness::wire;

detail::AnySemaphore::AnySemaphore(std::uint64_t magic, int units)
    : magic_(magic), initial_(units), value_(units) {
  misuse::require(units >= 0, "a semaphore cannot start with less than no units");
}

Semaphore::Semaphore(int units) : QueuedSemaphore(wire::semaphore_magic, units) {}

BinarySemaphore::BinarySemaphore(int units) : QueuedSemaphore(wire::binary_semaphore_magic, units) {
  misuse::require(units <= 1, "a binary semaphore cannot start with more than one unit");
}

IntegerSemaphore::IntegerSemaphore(int units)
    : AnySemaphore(wire::integer_semaphore_magic, units) {}

}  // namespace pv
