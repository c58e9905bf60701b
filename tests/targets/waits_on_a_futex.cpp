// Verdict: unmodelled
// Says: cannot follow at {here}: the system call futex
// The kernel could make it wait, and the checker would not know.

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  int guests = 0;
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    syscall(SYS_futex, &table.guests, FUTEX_WAIT, 0, nullptr, nullptr, 0);  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
