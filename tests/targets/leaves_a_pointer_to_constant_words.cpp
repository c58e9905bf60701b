// Verdict: holds
// The same words at the same address in every process: nothing to warn of.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  Semaphore door{1};
  const char* words = nullptr;
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    P(table.door);
    table.words = "a noodle";  // here
    V(table.door);
    eat(i);
    V(higher);
    V(lower);
  }
}
