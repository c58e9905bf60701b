// Verdict: mutual_exclusion
// Two units make two of each fork, so both neighbours of a fork find one.

#include <algorithm>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{2};
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
