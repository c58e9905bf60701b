// Verdict: mutual_exclusion
// The forks are back on the table before the meal begins, so a neighbour gets them too.

#include <algorithm>

#include "dining_philosophers.hpp"

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
    V(higher);
    V(lower);
    eat(i);
  }
}
