// Verdict: unmodelled
// Says: cannot follow at {here}: the system call kill
// A message that the checker does not see.

#include <csignal>

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
    kill(1, SIGUSR1);  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
