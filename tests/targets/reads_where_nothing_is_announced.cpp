// Verdict: unmodelled
// Says: reads from the shared struct unannounced at {here}: guests.
// A function that is exempt from the announcements.

#include "dining_philosophers.hpp"

// The compiler does not announce what is done here.
__attribute__((no_sanitize("thread"), noinline)) int look(const int& guests) {
  return guests;  // here
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
    if (look(table.guests) == 12345) {
      return;
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
