#include "real_semaphore.hpp"

#include <array>

#include "board.hpp"
#include "journal.hpp"
#include "misuse.hpp"
#include "runtime.hpp"
#include "semaphore_access.hpp"
#include "spinning.hpp"
#include "waiting.hpp"

namespace pv::real {

void (*before_operation)() = nullptr;

namespace {

using detail::AnySemaphore;
using harness::wire::Mode;
using journal::Kind;

std::uint32_t self() {
  return static_cast<std::uint32_t>(runtime::self);
}

std::int32_t& value(AnySemaphore& semaphore) {
  return SemaphoreAccess::value(semaphore);
}

AnySemaphore& at(const Wanted& wanted) {
  return SemaphoreAccess::at(wanted.semaphore);
}

// The shared struct's constructor runs before there are processes: nobody can wait, and nobody
// looks.
bool is_setup() {
  return runtime::mode == Mode::setup;
}

// Whether a V would be lost.
bool is_full(AnySemaphore& semaphore) {
  return SemaphoreAccess::is_binary(semaphore) && value(semaphore) == 1;
}

void call(void (*hook)()) {
  if (hook != nullptr) {
    hook();
  }
}

void join_queue(AnySemaphore& semaphore) {
  auto& queue = SemaphoreAccess::queue(semaphore);
  const auto place = static_cast<std::size_t>(-(value(semaphore) + std::int64_t{1}));
  if (place >= queue.size()) {
    misuse::stop("the shared struct has been written over: a semaphore's value is impossible");
  }
  queue[place] = static_cast<std::uint8_t>(self());
}

// Where in the queue the one stands that is to be resumed, of `waiting`.
std::size_t place_of_next(const std::array<std::uint8_t, 64>& queue, std::size_t waiting,
                          Processes preferred) {
  for (std::size_t i = 0; i < waiting; ++i) {
    if (queue[i] < harness::wire::most_processes && (preferred >> queue[i] & 1) != 0) {
      return i;
    }
  }
  return 0;
}

// Takes one process out of the queue, of which `left` stay: one that is preferred, else the one
// that waits longest.
std::uint32_t leave_queue(AnySemaphore& semaphore, std::size_t left, Processes preferred) {
  auto& queue = SemaphoreAccess::queue(semaphore);
  const std::size_t place = left < queue.size() ? place_of_next(queue, left + 1, preferred) : 0;
  const std::uint32_t next = queue[place];
  if (next >= board->count || left >= queue.size() ||
      board->entries[next].condition != Condition::waiting) {
    misuse::stop("the shared struct has been written over: a semaphore's queue is impossible");
  }
  for (std::size_t i = place; i < left; ++i) {
    queue[i] = queue[i + 1];
  }
  queue[left] = 0;
  return next;
}

void give_unit(AnySemaphore& semaphore, Processes preferred) {
  note_given(self(), semaphore);
  if (is_full(semaphore)) {
    return;
  }
  if (++value(semaphore) <= 0) {
    resume(leave_queue(semaphore, static_cast<std::size_t>(-value(semaphore)), preferred));
  }
}

bool can_take(const Wanted* wanted, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    std::int64_t sum = 0;  // a semaphore that is named twice must hold the units of both demands
    for (std::size_t j = 0; j < count; ++j) {
      sum += wanted[j].semaphore == wanted[i].semaphore ? wanted[j].amount : 0;
    }
    if (value(at(wanted[i])) < wanted[i].threshold || value(at(wanted[i])) < sum) {
      return false;
    }
  }
  return true;
}

bool try_to_take(const Wanted* wanted, std::size_t count) {
  if (!can_take(wanted, count)) {
    return false;
  }
  for (std::size_t i = 0; i < count; ++i) {
    value(at(wanted[i])) -= wanted[i].amount;
  }
  return true;
}

// Who waits in a Swait, and longest among those with `ticket` or a later one; null: nobody.
Entry* next_in_swait(std::uint64_t ticket) {
  Entry* found = nullptr;
  for (std::uint32_t i = 0; i < board->count; ++i) {
    Entry& entry = board->entries[i];
    if (entry.condition == Condition::waiting && entry.in_swait && entry.ticket >= ticket &&
        (found == nullptr || entry.ticket < found->ticket)) {
      found = &entry;
    }
  }
  return found;
}

// One round is enough: what one of them takes only makes it harder for the others.
void retry_swaits() {
  Entry* entry = next_in_swait(0);
  while (entry != nullptr) {
    if (try_to_take(entry->wanted, entry->wanted_count)) {
      resume(static_cast<std::uint32_t>(entry - board->entries));
    }
    entry = next_in_swait(entry->ticket + 1);
  }
}

bool take_or_wait(const Wanted* wanted, std::size_t count) {
  const BoardLock lock;
  if (!try_to_take(wanted, count)) {
    begin_to_wait(wanted, count, true);
    return false;
  }
  for (std::size_t i = 0; i < count; ++i) {
    note_taken(self(), at(wanted[i]), wanted[i].amount);
  }
  journal::tell_semaphores(Kind::takes, self(), true, wanted, count);
  return true;
}

bool take_or_queue(AnySemaphore& semaphore) {
  const Wanted wanted{offset_of(semaphore), 1, 1};
  const BoardLock lock;
  if (--value(semaphore) < 0) {
    join_queue(semaphore);
    begin_to_wait(&wanted, 1, false);
    return false;
  }
  note_taken(self(), semaphore, 1);
  journal::tell_semaphores(Kind::takes, self(), false, &wanted, 1);
  return true;
}

}  // namespace

void p(AnySemaphore& semaphore) {
  misuse::require_shared(semaphore, "P");
  if (is_setup()) {
    misuse::require(--value(semaphore) >= 0, "the shared struct's constructor waits for ever");
    return;
  }
  call(before_operation);
  if (SemaphoreAccess::is_integer(semaphore)) {
    spin_for_unit(semaphore);
  } else if (!take_or_queue(semaphore)) {
    sleep_until_awake();
  }
}

void v(AnySemaphore& semaphore, Processes preferred) {
  misuse::require_shared(semaphore, "V");
  if (is_setup()) {
    value(semaphore) += is_full(semaphore) ? 0 : 1;
    return;
  }
  call(before_operation);
  const Wanted given{offset_of(semaphore), 1, 1};
  const BoardLock lock;
  journal::tell_semaphores(Kind::gives, self(), false, &given, 1);
  if (SemaphoreAccess::is_integer(semaphore)) {
    give_to_spinners(semaphore);
  } else {
    give_unit(semaphore, preferred);
    retry_swaits();
  }
}

void swait(const Demand* demands, std::size_t count) {
  misuse::require(count >= 1 && count <= harness::wire::most_demands,
                  "Swait of less than one semaphore, or more than 16");
  Wanted wanted[harness::wire::most_demands];
  for (std::size_t i = 0; i < count; ++i) {
    misuse::require_record(*demands[i].semaphore, "Swait");
    misuse::require(demands[i].threshold >= 0 && demands[i].amount >= 0,
                    "Swait of less than no units");
    wanted[i] = {offset_of(*demands[i].semaphore), demands[i].threshold, demands[i].amount};
  }
  if (is_setup()) {
    misuse::require(try_to_take(wanted, count), "the shared struct's constructor waits for ever");
    return;
  }
  call(before_operation);
  if (!take_or_wait(wanted, count)) {
    sleep_until_awake();
  }
}

void ssignal(Semaphore* const* semaphores, std::size_t count, Processes preferred) {
  misuse::require(count >= 1 && count <= harness::wire::most_demands,
                  "Ssignal of less than one semaphore, or more than 16");
  Wanted given[harness::wire::most_demands];
  for (std::size_t i = 0; i < count; ++i) {
    misuse::require_record(*semaphores[i], "Ssignal");
    given[i] = {offset_of(*semaphores[i]), 1, 1};
  }
  if (is_setup()) {
    for (std::size_t i = 0; i < count; ++i) {
      ++value(*semaphores[i]);
    }
    return;
  }
  call(before_operation);
  const BoardLock lock;
  journal::tell_semaphores(Kind::gives, self(), true, given, count);
  for (std::size_t i = 0; i < count; ++i) {
    give_unit(*semaphores[i], preferred);
  }
  retry_swaits();
}

}  // namespace pv::real
