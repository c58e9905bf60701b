// Verdict: spinning
// Says: computes
// What is printed goes nowhere, and fills nothing.

#include <cstdio>

#include "dining_philosophers.hpp"

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
    while (true) {
      puts("so much to say");
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
