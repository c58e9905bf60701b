// Verdict: rule
// The unit is back before the seat is taken, and lets the next one in as well.

#include "at_most_four.hpp"

struct Table {
  Semaphore seat{seats() - 1};
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.seat);
    V(table.seat);
    dine(table.fork, i);
  }
}
