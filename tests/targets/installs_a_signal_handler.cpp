// Verdict: unmodelled
// Says: cannot follow at {here}: the system call rt_sigaction
// Signals come between any two instructions.

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
    signal(SIGUSR1, SIG_IGN);  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
