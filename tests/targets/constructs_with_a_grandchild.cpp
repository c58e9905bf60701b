// Verdict: unmodelled
// Says: A constructor, run before any process,
// Says: cannot follow at {here}: the system call clone.
// The first child is gone when the constructor ends; the grandchild would live on.

#include <sys/wait.h>
#include <unistd.h>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};

  Table() {
    if (::fork() == 0) {  // here
      ::fork() == 0 ? pause() : 0;
      _exit(0);
    }
    wait(nullptr);
  }
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
