// Verdict: unmodelled
// Says: cannot follow at {here}: the system call flock
// A lock that the checker does not see.

#include <sys/file.h>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    flock(1, LOCK_EX);  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
