// Verdict: holds
// One seat fewer than philosophers, and all queues are first come, first served.

#include "philosophers_without_starvation.hpp"

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
