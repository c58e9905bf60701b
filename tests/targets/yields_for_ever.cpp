// Verdict: spinning
// Says: computes at {here}
// Yielding is no operation: nobody can end this.

#include <sched.h>

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
    while (sched_yield() == 0) {  // here
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
