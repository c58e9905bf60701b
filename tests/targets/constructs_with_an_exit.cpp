// Verdict: incomplete
// Says: A constructor, run before any process, ends early at {here}: exit status 3.
// A constructor that ends the program.

#include <cstdlib>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};

  Table() {
    std::exit(3);  // here
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
