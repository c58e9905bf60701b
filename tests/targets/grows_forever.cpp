// Verdict: inconclusive
// Options: --states 20000
// Says: The limit was hit after 20,001 states.
// A counter that never comes back to an earlier value: no end of local states.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  volatile unsigned long meals = 0;
  while (true) {
    think(i);
    P(lower);
    P(higher);
    meals = meals + 1;
    eat(i);
    V(higher);
    V(lower);
  }
}
