// Verdict: deadlock
// The second P takes a fork its philosopher holds already: everybody waits for himself.

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
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
