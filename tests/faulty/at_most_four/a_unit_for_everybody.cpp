// Verdict: rule
// There are as many units as philosophers, so nobody ever waits for a seat.

#include "at_most_four.hpp"

struct Table {
  Semaphore seat{seats()};
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
