// Verdict: unmodelled
// Says: reads from the shared struct unannounced at {here}: guests.
// The compiler does not see into assembly.

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
    int seen = 0;
    asm volatile("movl %1, %0" : "=r"(seen) : "m"(table.guests));  // here
    if (seen == 12345) {  // never true of the filler bytes: only the access itself tells
      return;
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
