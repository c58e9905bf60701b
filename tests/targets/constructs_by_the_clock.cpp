// Verdict: nondeterministic
// Says: A constructor, run before any process, asks for clock_gettime at {here}.
// Another shared struct in every run.

#include <chrono>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  long began = 0;

  Table() {
    began = std::chrono::steady_clock::now().time_since_epoch().count();  // here
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
