// Verdict: rule
// Nobody is stuck, but a hungry one keeps a fork from a neighbour who could eat.

#include <algorithm>

#include "all_or_nothing.hpp"

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
