// Verdict: unmodelled
// Says: cannot follow at {here}: the system call pipe
// Messages that the checker does not see.

#include <unistd.h>

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
    int ends[2];
    if (pipe(ends) != 0) {  // here
      return;
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
