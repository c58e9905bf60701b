// Verdict: holds
// Says: Warning: The constructor of the shared struct stores a pointer to its own heap in menu.
// Says: It means nothing in another process
// Every process gets a copy of that block, and writes to its own.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  int* menu = nullptr;

  Table() { menu = new int[4]; }
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
