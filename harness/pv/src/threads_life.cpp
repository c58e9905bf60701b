// The life of the one process of the system whose threads run the roles.
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdio>
#include <initializer_list>

#include "board.hpp"
#include "free_process.hpp"
#include "process_life.hpp"
#include "runtime.hpp"
#include "threads_unseen.hpp"

namespace pv {
namespace {

struct Start {
  const detail::AnyProgram* program;
  const FreeOptions* options;
  int number;
};

// Whose fault it is; the signal's usual effect follows, for it is handled only once.
void remember_who_crashed(int /*signal*/) {
  board->crashed.store(static_cast<std::uint32_t>(runtime::self + 1), std::memory_order_release);
}

void watch_for_crashes() {
  struct sigaction action = {};
  action.sa_handler = remember_who_crashed;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
    sigaction(signal, &action, nullptr);
  }
}

// The thread is named by the number of its process: so ThreadSanitizer's reports name it, too.
void* run_thread(void* argument) {
  const Start& start = *static_cast<const Start*>(argument);
  char name[16];
  snprintf(name, sizeof(name), "%d", start.number);
  pthread_setname_np(pthread_self(), name);
  freely::run_role(*start.program, *start.options, start.number);
}

void sleep_for_ever() {
  while (true) {
    syscall(SYS_pause);
  }
}

}  // namespace

void become_threads(const detail::AnyProgram& program, const FreeOptions& options, pid_t parent) {
  begin_life(parent);
  watch_for_crashes();
  static Start starts[harness::wire::most_processes];
  for (int number = 0; number < runtime::count; ++number) {
    starts[number] = {&program, &options, number};
    pthread_t thread = {};
    if (pthread_create(&thread, nullptr, run_thread, &starts[number]) != 0) {
      _exit(1);
    }
  }
  sleep_for_ever();
  __builtin_unreachable();
}

// A thread that is done stays, so that nothing of it is run backwards; the last one ends them all.
void leave_for_good() {
  bool is_last = false;
  {
    const BoardLock lock;
    is_last = board->finished == board->count;
  }
  if (is_last) {
    _exit(0);
  }
  sleep_for_ever();
  __builtin_unreachable();
}

}  // namespace pv
