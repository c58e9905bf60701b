// Verdict: rule
// A seat stays empty, and those at the table still wait with a fork in hand.

#include "all_or_nothing.hpp"

struct Table {
  Semaphore seat{seats() - 1};
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.seat);
    P(table.fork[left(i)]);
    P(table.fork[right(i)]);
    eat(i);
    V(table.fork[right(i)]);
    V(table.fork[left(i)]);
    V(table.seat);
  }
}
