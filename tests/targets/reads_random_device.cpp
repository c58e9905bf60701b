// Verdict: nondeterministic
// Says: asks for std::random_device at {here}.
// True randomness differs between runs.

#include <random>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  volatile unsigned dice = 0;
  while (true) {
    think(i);
    P(lower);
    P(higher);
    dice = dice % 6 + std::random_device{}() % 6;  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
