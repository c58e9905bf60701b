// Verdict: deadlock
// No fork is there, and only those who have eaten would put one back.

#include <algorithm>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{0};
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
