// Verdict: crash
// Says: A constructor, run before any process, is ended by SIGSEGV at {here}.
// Wrong before there is any process.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  int* volatile nobody = nullptr;

  Table() {
    *nobody = 1;  // here
  }
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
