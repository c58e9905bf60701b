// Verdict: holds
// Everybody takes the fork with the lower number first, and at a fork one waits for one meal.

#include <algorithm>

#include "philosophers_without_starvation.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[std::min(left(i), right(i))];
  Semaphore& higher = table.fork[std::max(left(i), right(i))];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
