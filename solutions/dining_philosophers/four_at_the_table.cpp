// Verdict: holds
// One seat fewer than philosophers: somebody at the table has a neighbour who holds no fork.

#include "dining_philosophers.hpp"

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
