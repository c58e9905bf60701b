// Verdict: spinning
// Says: computes at {here} without ever coming to another operation.
// Spins on a shared flag that nobody ever writes.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  bool dinner_is_ready = false;
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    while (!table.dinner_is_ready) {  // here
    }
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
