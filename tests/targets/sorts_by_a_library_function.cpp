// Verdict: unmodelled
// Says: the shared struct unannounced at {here}: dishes
// qsort moves the elements itself.

#include <cstdlib>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  int dishes[4] = {4, 2, 3, 1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    qsort(table.dishes, 4, sizeof(int), [](const void*, const void*) { return 1; });  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
