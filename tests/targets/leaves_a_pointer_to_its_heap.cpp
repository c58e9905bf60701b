// Verdict: holds
// Says: Warning: philosopher 0 stores a pointer to its own heap in words at {here}.
// Says: It means nothing in another process
// Right, but doubtful: behind that address each process has something of its own.

#include "dining_philosophers.hpp"

char* const mine = new char[8];

struct Table {
  SemaphoreArray<most_seats> fork{1};
  Semaphore door{1};
  char* words = nullptr;
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    P(table.door);
    table.words = mine;  // here
    V(table.door);
    eat(i);
    V(higher);
    V(lower);
  }
}
