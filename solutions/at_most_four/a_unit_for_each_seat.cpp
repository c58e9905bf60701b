// Verdict: holds
// A semaphore has a unit for each seat that may be taken, one fewer than philosophers.

#include "at_most_four.hpp"

struct Table {
  Semaphore seat{seats() - 1};
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.seat);
    dine(table.fork, i);
    V(table.seat);
  }
}
