// Verdict: spinning
// Says: A constructor, run before any process, computes
// What it prints goes nowhere, and fills nothing.

#include <cstdio>

#include "dining_philosophers.hpp"

struct Before {
  Before() {
    while (true) {
      puts("so much to say");
    }
  }
} before;

struct Table {
  SemaphoreArray<most_seats> fork{1};
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
