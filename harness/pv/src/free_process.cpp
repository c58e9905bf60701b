#include "free_process.hpp"

#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include <cstdio>

#include "board.hpp"
#include "futex.hpp"
#include "heap.hpp"
#include "journal.hpp"
#include "misuse.hpp"
#include "random.hpp"
#include "real_semaphore.hpp"
#include "runtime.hpp"

namespace pv::freely {
namespace {

using harness::wire::Stop;
using journal::Kind;

Random chance;
std::uint32_t rounds_to_do = 0;  // 0: no limit
std::uint32_t rounds_done = 0;   // regions left, not counting those inside others
int depth = 0;                   // of regions we are in

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
  _exit(0);
}

void refuse_block(void* /*block*/) {
  misuse::stop("it freed a block twice, or one that it never had, or wrote beyond the end of one");
}

void die_with(pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) {
    _exit(1);  // it died before we could ask to die with it
  }
}

void restore_signals() {
  signal(SIGPIPE, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
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

void become_process(const detail::AnyProgram& program, const FreeOptions& options, int number,
                    pid_t parent) {
  die_with(parent);
  setpgid(0, 0);  // so that Ctrl-C goes to the parent, which then ends us all
  restore_signals();
  setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);  // what a role prints is seen even if it gets killed
  runtime::self = number;
  rounds_to_do = options.rounds;
  chance = Random(options.seed + static_cast<std::uint64_t>(number) + 1);
  heap_corrupted = refuse_block;
  real::before_operation = options.disturb ? disturb : nullptr;
  while (board->go.load(std::memory_order_acquire) == 0) {
    futex_wait(board->go, 0);
  }
  const runtime::Place place = runtime::place_of(number);
  program.call(program.roles[place.role].run,
               reinterpret_cast<void*>(harness::wire::segment_address), place.index);
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
