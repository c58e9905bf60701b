#include "spinning.hpp"

#include <sched.h>

#include <atomic>

#include "board.hpp"
#include "journal.hpp"
#include "real_semaphore.hpp"
#include "runtime.hpp"
#include "semaphore_access.hpp"

namespace pv::real {

using detail::AnySemaphore;
using journal::Kind;

void (*instead_of_looking)(AnySemaphore& semaphore) = nullptr;

namespace {

std::uint32_t self() {
  return static_cast<std::uint32_t>(runtime::self);
}

std::atomic_ref<std::int32_t> units(AnySemaphore& semaphore) {
  return std::atomic_ref(SemaphoreAccess::value(semaphore));
}

// Counted as one that cannot move, until the next unit is given. Returns whether it was not
// already. Requires: the lock, and no unit.
bool begin_to_spin(const Wanted& wanted) {
  Entry& entry = board->entries[self()];
  if (entry.condition == Condition::spinning) {
    return false;
  }
  entry.condition = Condition::spinning;
  entry.in_swait = false;
  entry.ticket = board->next_ticket++;
  entry.wanted_count = 1;
  entry.wanted[0] = wanted;
  entry.awake.store(0, std::memory_order_relaxed);
  ++board->waiting;
  return true;
}

// Takes a unit if there is one. `is_first`: it has not looked before, and if it finds none, that is
// told; how often it looks later is not.
bool try_to_take(AnySemaphore& semaphore, bool is_first) {
  const Wanted wanted{offset_of(semaphore), 1, 1};
  const BoardLock lock;
  if (units(semaphore).load(std::memory_order_relaxed) > 0) {
    units(semaphore).fetch_sub(1, std::memory_order_acq_rel);
    note_taken(self(), semaphore, 1);
    journal::tell_semaphores(is_first ? Kind::takes : Kind::resumes, self(), false, &wanted, 1);
    return true;
  }
  if (is_first) {
    journal::tell_semaphores(Kind::spins, self(), false, &wanted, 1);
  }
  if (begin_to_spin(wanted) && is_stuck_now()) {
    journal::tell(Kind::stuck, self());
  }
  return false;
}

// Until there is a unit, or there was one that somebody else has got: then we are no longer counted
// as spinning. After a while it lets others run: whoever is to give it may need this processor.
void look_until_given(AnySemaphore& semaphore) {
  constexpr int impatient_looks = 1000;
  const std::atomic<std::uint32_t>& was_given = board->entries[self()].awake;
  for (int looks = 0; units(semaphore).load(std::memory_order_acquire) <= 0 &&
                      was_given.load(std::memory_order_acquire) == 0;
       ++looks) {
    if (looks < impatient_looks) {
      __builtin_ia32_pause();
    } else {
      sched_yield();
    }
  }
}

}  // namespace

void spin_for_unit(AnySemaphore& semaphore) {
  for (bool is_first = true; !try_to_take(semaphore, is_first); is_first = false) {
    if (instead_of_looking != nullptr) {
      instead_of_looking(semaphore);
    } else {
      look_until_given(semaphore);
    }
  }
}

// Everybody who spins may be the one to get it: so from now on all of them can move.
void give_to_spinners(AnySemaphore& semaphore) {
  note_given(self(), semaphore);
  units(semaphore).fetch_add(1, std::memory_order_acq_rel);
  for (std::uint32_t process = 0; process < board->count; ++process) {
    Entry& entry = board->entries[process];
    if (entry.condition == Condition::spinning &&
        entry.wanted[0].semaphore == offset_of(semaphore)) {
      entry.condition = Condition::running;
      entry.awake.store(1, std::memory_order_release);
      --board->waiting;
    }
  }
}

}  // namespace pv::real
