// Verdict: holds
// Binary semaphores as forks, in order. A V too many before anybody sits down gives no second unit.

#include <algorithm>

#include "dining_philosophers.hpp"

struct Table {
  Table() { V(fork[0]); }
  SemaphoreArray<most_seats, pv::BinarySemaphore> fork{1};
};

void philosopher(Table& table, int i) {
  pv::BinarySemaphore& lower = table.fork[std::min(left(i), right(i))];
  pv::BinarySemaphore& higher = table.fork[std::max(left(i), right(i))];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
