// Verdict: crash
// Says: A constructor, run before any process, is ended by SIGABRT at {here}.
// Nobody can catch what it throws.

#include <stdexcept>

#include "dining_philosophers.hpp"

struct Before {
  Before() {
    throw std::runtime_error("no table");  // here
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
