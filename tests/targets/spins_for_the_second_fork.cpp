// Verdict: deadlock
// Says: 3 of 3 processes wait, 3 of them spinning
// Says: philosopher 0 spins on fork[1], held by philosopher 1
// Says: philosopher 1 and philosopher 2 looked at an integer semaphore, in vain
// Everybody has the left fork and looks for the right one, for ever.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats, pv::IntegerSemaphore> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.fork[left(i)]);
    P(table.fork[right(i)]);
    eat(i);
    V(table.fork[left(i)]);
    V(table.fork[right(i)]);
  }
}
