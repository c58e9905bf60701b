#include "waiting.hpp"

#include "futex.hpp"
#include "journal.hpp"
#include "real_semaphore.hpp"
#include "runtime.hpp"
#include "semaphore_access.hpp"

namespace pv::real {

using journal::Kind;

void (*before_sleep)() = nullptr;
void (*after_sleep)() = nullptr;

namespace {

std::uint32_t self() {
  return static_cast<std::uint32_t>(runtime::self);
}

void call(void (*hook)()) {
  if (hook != nullptr) {
    hook();
  }
}

}  // namespace

void begin_to_wait(const Wanted* wanted, std::size_t count, bool in_swait) {
  Entry& entry = board->entries[self()];
  entry.condition = Condition::waiting;
  entry.in_swait = in_swait;
  entry.ticket = board->next_ticket++;
  entry.wanted_count = static_cast<std::uint32_t>(count);
  for (std::size_t i = 0; i < count; ++i) {
    entry.wanted[i] = wanted[i];
  }
  entry.awake.store(0, std::memory_order_relaxed);
  ++board->waiting;
  journal::tell_semaphores(Kind::waits, self(), in_swait, wanted, count);
  if (is_stuck_now()) {
    journal::tell(Kind::stuck, self());
  }
}

// Does not miss its wake-up: whoever wakes us sets the word first, and the kernel looks at the word
// again before it lets us sleep.
void sleep_until_awake() {
  std::atomic<std::uint32_t>& awake = board->entries[self()].awake;
  call(before_sleep);
  while (awake.load(std::memory_order_acquire) == 0) {
    futex_wait(awake, 0);
  }
  call(after_sleep);
}

void resume(std::uint32_t process) {
  Entry& entry = board->entries[process];
  entry.condition = Condition::running;
  --board->waiting;
  for (std::uint32_t i = 0; i < entry.wanted_count; ++i) {
    const Wanted& wanted = entry.wanted[i];
    note_taken(process, SemaphoreAccess::at(wanted.semaphore), wanted.amount);
  }
  journal::tell_semaphores(Kind::resumes, process, entry.in_swait, entry.wanted,
                           entry.wanted_count);
  entry.awake.store(1, std::memory_order_release);
  futex_wake(entry.awake, 1);
}

}  // namespace pv::real
