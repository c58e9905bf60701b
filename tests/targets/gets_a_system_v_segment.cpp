// Verdict: unmodelled
// Says: cannot follow at {here}: the system call shmget
// Another segment, that the checker does not see.

#include <sys/shm.h>

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
    if (shmget(IPC_PRIVATE, 4096, 0600) < 0) {  // here
      return;
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
