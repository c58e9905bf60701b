// Verdict: misuse
// The semaphore lies on the stack: no other process can ever give it a unit.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  Semaphore mine{1};
  while (true) {
    think(i);
    P(mine);
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
    V(mine);
  }
}
