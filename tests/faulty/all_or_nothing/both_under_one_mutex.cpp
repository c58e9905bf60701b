// Verdict: rule
// Who takes the forks keeps everybody else from taking any, and may have to wait for his own.

#include "all_or_nothing.hpp"

struct Table {
  Semaphore mutex{1};
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.mutex);
    P(table.fork[left(i)]);
    P(table.fork[right(i)]);
    V(table.mutex);
    eat(i);
    V(table.fork[right(i)]);
    V(table.fork[left(i)]);
  }
}
