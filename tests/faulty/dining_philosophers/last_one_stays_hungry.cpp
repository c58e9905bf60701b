// Verdict: partial_deadlock
// The last one waits for a permission that nobody gives, while all the others go on eating.

#include <algorithm>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  Semaphore permission{0};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[std::min(left(i), right(i))];
  Semaphore& higher = table.fork[std::max(left(i), right(i))];
  while (true) {
    think(i);
    if (i == seats() - 1) {
      P(table.permission);
    }
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
