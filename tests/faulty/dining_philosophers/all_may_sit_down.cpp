// Verdict: deadlock
// The seats admit everybody, so all can hold the left fork: one seat fewer was the point.

#include "dining_philosophers.hpp"

struct Table {
  Semaphore seat{seats()};
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
