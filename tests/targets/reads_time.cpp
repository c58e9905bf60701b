// Verdict: nondeterministic
// Says: asks for time at {here}.
// What time it is differs between runs.

#include <ctime>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  volatile std::time_t arrived = 0;
  while (true) {
    think(i);
    P(lower);
    P(higher);
    arrived = arrived % 2 + std::time(nullptr);  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
