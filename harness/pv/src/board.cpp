#include "board.hpp"

#include "futex.hpp"
#include "places.hpp"
#include "runtime.hpp"
#include "semaphore_access.hpp"

namespace pv {

namespace {

enum : std::uint32_t { lock_free = 0, lock_taken = 1, lock_contended = 2 };

Holding* find_holding(Entry& entry, std::uint32_t semaphore) {
  for (std::uint32_t i = 0; i < entry.holding_count; ++i) {
    if (entry.holdings[i].semaphore == semaphore) {
      return &entry.holdings[i];
    }
  }
  return nullptr;
}

bool give_one(Entry& entry, std::uint32_t semaphore) {
  Holding* const holding = find_holding(entry, semaphore);
  if (holding == nullptr) {
    return false;
  }
  if (--holding->units == 0) {
    *holding = entry.holdings[--entry.holding_count];
  }
  return true;
}

}  // namespace

void initialize(Board& fresh) {
  fresh.count = static_cast<std::uint32_t>(runtime::count);
}

// Drepper, "Futexes are tricky" (2011), the second mutex: whoever had to sleep takes the lock as
// contended, since others may sleep too, and so no wake-up is lost.
BoardLock::BoardLock() {
  std::uint32_t seen = lock_free;
  if (board->lock.compare_exchange_strong(seen, lock_taken, std::memory_order_acquire)) {
    return;
  }
  while (board->lock.exchange(lock_contended, std::memory_order_acquire) != lock_free) {
    futex_wait(board->lock, lock_contended);
  }
}

BoardLock::~BoardLock() {
  if (board->lock.exchange(lock_free, std::memory_order_release) == lock_contended) {
    futex_wake(board->lock, 1);
  }
}

std::uint32_t offset_of(const detail::AnySemaphore& semaphore) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(&semaphore) - segment_place);
}

void note_taken(std::uint32_t process, const detail::AnySemaphore& semaphore, std::int32_t units) {
  if (SemaphoreAccess::initial(semaphore) == 0 || units <= 0) {
    return;
  }
  Entry& entry = board->entries[process];
  if (Holding* const known = find_holding(entry, offset_of(semaphore)); known != nullptr) {
    known->units += units;
  } else if (entry.holding_count < sizeof(entry.holdings) / sizeof(Holding)) {
    entry.holdings[entry.holding_count++] = {offset_of(semaphore), units};
  }
}

void note_given(std::uint32_t process, const detail::AnySemaphore& semaphore) {
  const std::uint32_t offset = offset_of(semaphore);
  bool is_noted = give_one(board->entries[process], offset);
  for (std::uint32_t other = 0; other < board->count && !is_noted; ++other) {
    is_noted = give_one(board->entries[other], offset);
  }
}

bool is_stuck_now() {
  if (board->waiting == 0 || board->waiting + board->finished < board->count) {
    return false;
  }
  board->stuck.store(1, std::memory_order_release);
  return true;
}

}  // namespace pv
