// Verdict: holds
// A thread-local variable of the only thread.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

thread_local int meals = 0;

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    if (i == 0) {
      meals = (meals + 1) % 3;
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
