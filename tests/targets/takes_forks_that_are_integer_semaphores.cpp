// Verdict: busy_waiting
// Says: philosopher 2 finds the integer semaphore fork[0] empty at {here}, and looks at it again
// Says: philosopher 2 spins on fork[0], held by philosopher 0
// Says: Seen on 3 real processes: philosopher 2 looked at an integer semaphore, in vain
// Ordered forks, so nobody is ever stuck; but who finds a fork taken uses up the processor.

#include <algorithm>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats, pv::IntegerSemaphore> fork{1};
};

void philosopher(Table& table, int i) {
  pv::IntegerSemaphore& lower = table.fork[std::min(left(i), right(i))];
  pv::IntegerSemaphore& higher = table.fork[std::max(left(i), right(i))];
  while (true) {
    think(i);
    P(lower);  // here
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
