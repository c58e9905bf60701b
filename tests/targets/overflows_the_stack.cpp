// Verdict: crash
// Says: is ended by SIGSEGV: its stack is used up (256 KiB) at overflows_the_stack.cpp:
// A recursion without an end.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

// Adds up meals that have not been eaten yet.
int count_meals(int i) {
  volatile int plates[64] = {};
  plates[i] = i < 0 ? 0 : count_meals(i) + 1;
  return plates[i];
}

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  volatile int meals = 0;
  while (true) {
    think(i);
    P(lower);
    P(higher);
    meals = meals % 2 + count_meals(i);
    eat(i);
    V(higher);
    V(lower);
  }
}
