// Verdict: data_race
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
    while (!table.dinner_is_ready) {
    }
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
