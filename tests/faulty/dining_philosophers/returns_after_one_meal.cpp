// Verdict: incomplete
// A philosopher goes on for ever; these get up after the first meal.

#include <algorithm>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[std::min(left(i), right(i))];
  Semaphore& higher = table.fork[std::max(left(i), right(i))];
  think(i);
  P(lower);
  P(higher);
  eat(i);
  V(higher);
  V(lower);
}
