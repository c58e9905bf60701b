// Verdict: holds
// A process number differs between processes, but not between runs of one.

#include <unistd.h>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  const pid_t me = getpid();
  while (true) {
    think(i);
    P(lower);
    P(higher);
    if (getpid() != me) {
      return;
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
