// Verdict: deadlock
// All wait for a unit that nobody has ever had.

#include "at_most_four.hpp"

struct Table {
  Semaphore seat{0};
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
