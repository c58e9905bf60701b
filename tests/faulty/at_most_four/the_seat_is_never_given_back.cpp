// Verdict: deadlock
// Whoever has eaten once keeps his unit, and the units come to an end.

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
  }
}
