// Verdict: nondeterministic
// Says: A constructor, run before any process, asks for std::random_device at {here}.
// Another shared struct in every run.

#include <random>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  unsigned luck = 0;

  Table() {
    luck = std::random_device()();  // here
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
