// Verdict: unmodelled
// Says: writes to the shared struct unannounced at {here}: guests.
// A write that changes nothing is a write, and a race with whoever reads.

#include "dining_philosophers.hpp"

// The compiler does not announce what is done here.
__attribute__((no_sanitize("thread"), noinline)) void clear(int& guests) {
  guests = 0;  // here
}

struct Table {
  SemaphoreArray<most_seats> fork{1};
  int guests = 0;
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    clear(table.guests);
    eat(i);
    V(higher);
    V(lower);
  }
}
