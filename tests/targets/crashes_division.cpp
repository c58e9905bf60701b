// Verdict: crash
// Says: is ended by SIGFPE at {here}.
// A division by zero, with both forks in hand.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  volatile int guests = 0;
  while (true) {
    think(i);
    P(lower);
    P(higher);
    guests = seats() / guests;  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
