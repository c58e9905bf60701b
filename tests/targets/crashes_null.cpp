// Verdict: crash
// Says: is ended by SIGSEGV at {here}.
// A store through a null pointer, once the first fork is taken.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  int* volatile nobody = nullptr;
  while (true) {
    think(i);
    P(lower);
    *nobody = i;  // here
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
