// Verdict: unmodelled
// Says: the shared struct unannounced at {here}: name
// snprintf writes there itself.

#include <cstdio>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  char name[32] = {};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    snprintf(table.name, sizeof(table.name), "%d", i);  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
