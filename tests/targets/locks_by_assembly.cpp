// Verdict: unmodelled
// Says: writes to the shared struct unannounced at {here}: guests.
// A lock of one's own, of which the compiler does not tell.

#include "dining_philosophers.hpp"

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
    asm volatile("lock incl %0" : "+m"(table.guests));  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
