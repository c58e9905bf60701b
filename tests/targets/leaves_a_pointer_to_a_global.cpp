// Verdict: holds
// Says: Warning: philosopher 0 stores a pointer to meals, of which each process has
// Says: own in count at {here}.
// Says: It means nothing in another process
// Right, but doubtful: behind that address each process has something of its own.

#include "dining_philosophers.hpp"

int meals = 0;

struct Table {
  SemaphoreArray<most_seats> fork{1};
  Semaphore door{1};
  int* count = nullptr;
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    P(table.door);
    table.count = &meals;  // here
    V(table.door);
    eat(i);
    V(higher);
    V(lower);
  }
}
