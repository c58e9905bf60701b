// Verdict: crash
// Says: A constructor, run before any process, is ended by SIGFPE at {here}.
// The constructors of globals run even before that of the shared struct.

#include "dining_philosophers.hpp"

struct Before {
  Before() {
    volatile int none = 0;
    none = 7 / none;  // here
  }
} before;

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
    eat(i);
    V(higher);
    V(lower);
  }
}
