// Verdict: mutual_exclusion
// Says: meals is a global: each process has its own copy,
// Says: so nobody else sees what is written there.
// Philosopher 0 does without forks at the third meal, and only a global variable tells it is the
// third.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

int meals = 0;

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    if (i == 0 && meals == 2) {
      eat(i);
      meals = 0;
      continue;
    }
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
    ++meals;
    if (i != 0) {
      meals = 0;
    }
  }
}
