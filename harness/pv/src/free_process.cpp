#include "free_process.hpp"

#include <sched.h>
#include <time.h>

#include <cstdio>

#include "board.hpp"
#include "futex.hpp"
#include "journal.hpp"
#include "places.hpp"
#include "process_life.hpp"
#include "random.hpp"
#include "real_semaphore.hpp"
#include "runtime.hpp"

namespace pv::freely {
namespace {

using harness::wire::Stop;
using journal::Kind;

// Of each thread, where processes are threads.
thread_local Random chance;
thread_local std::uint32_t rounds_to_do = 0;  // 0: no limit
thread_local std::uint32_t rounds_done = 0;   // regions left, not counting those inside others
thread_local int depth = 0;                   // of regions we are in

std::uint32_t self() {
  return static_cast<std::uint32_t>(runtime::self);
}

void sleep_up_to(std::uint64_t nanoseconds) {
  const timespec time{.tv_sec = 0, .tv_nsec = static_cast<long>(chance.below(nanoseconds))};
  nanosleep(&time, nullptr);
}

// Holds a process up before an operation, by running or by sleeping, so that others overtake it.
void disturb() {
  switch (chance.below(4)) {
    case 0:
      sched_yield();
      break;
    case 1:
      sleep_up_to(500'000);
      break;
    case 2:
      for (const std::uint64_t end = journal::now() + chance.below(200'000);
           journal::now() < end;) {
      }
      break;
    default:
      break;
  }
}

[[noreturn]] void finish(Condition condition, Kind kind) {
  fflush(stdout);
  {
    const BoardLock lock;
    board->entries[self()].condition = condition;
    ++board->finished;
    journal::tell(kind, self());
    if (is_stuck_now()) {
      journal::tell(Kind::stuck, self());
    }
  }
  leave_for_good();
}

Kind kind_of(Stop stop) {
  switch (stop) {
    case Stop::request:
      return Kind::request;
    case Stop::enter:
      return Kind::enter;
    case Stop::leave:
      return Kind::leave;
    default:
      return Kind::note;
  }
}

}  // namespace

void run_role(const detail::AnyProgram& program, const FreeOptions& options, int number) {
  runtime::self = number;
  rounds_to_do = options.rounds;
  chance = Random(options.seed + static_cast<std::uint64_t>(number) + 1);
  real::before_operation = options.disturb ? disturb : nullptr;
  while (board->go.load(std::memory_order_acquire) == 0) {
    futex_wait(board->go, 0);
  }
  const runtime::Place place = runtime::place_of(number);
  program.call(program.roles[place.role].run, reinterpret_cast<void*>(segment_place), place.index);
  finish(Condition::ended, Kind::ends);
}

void linger() {
  sleep_up_to(3'000'000);
}

void mark(Stop stop, const char* name, long argument) {
  const bool begins = stop == Stop::request || stop == Stop::enter;
  if (begins && depth == 0 && rounds_to_do != 0 && rounds_done >= rounds_to_do) {
    finish(Condition::dismissed, Kind::dismissed);
  }
  if (stop == Stop::leave && --depth == 0) {
    ++rounds_done;
  }
  {
    const BoardLock lock;
    journal::tell_mark(kind_of(stop), self(), name, argument);
  }
  if (stop == Stop::enter) {
    ++depth;
    linger();
  }
}

}  // namespace pv::freely
