// Verdict: data_race
// Says: philosopher 0 is about to write dinner_is_ready
// Says: philosopher 1 is about to read dinner_is_ready ({here})
// One writes a flag while the others spin on it, with nothing that keeps them apart.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  bool dinner_is_ready = false;
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  if (i == 0) {
    table.dinner_is_ready = true;
  }
  while (true) {
    think(i);
    P(lower);
    while (!table.dinner_is_ready) {  // here
    }
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
