// Verdict: incomplete
// The forks are taken and put back properly, but no meal is ever had.

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
  }
}
