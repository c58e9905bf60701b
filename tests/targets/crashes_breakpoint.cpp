// Verdict: crash
// Says: philosopher 0 is ended by SIGTRAP at {here}.
// A breakpoint that nobody waits for.

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
    asm volatile("int3");  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
