// Verdict: mutual_exclusion
// Two of each fork: neighbours need not share any more.

#include "at_most_four.hpp"

struct Table {
  Semaphore seat{seats() - 1};
  SemaphoreArray<most_seats> fork{2};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.seat);
    dine(table.fork, i);
    V(table.seat);
  }
}
