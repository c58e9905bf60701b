// Verdict: concurrency
// Safe, but the table is as good as empty.

#include "at_most_four.hpp"

struct Table {
  Semaphore seat{1};
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
