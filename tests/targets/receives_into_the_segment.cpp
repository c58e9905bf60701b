// Verdict: unmodelled
// Says: cannot follow at {here}: the system call read
// The kernel would write there.

#include <unistd.h>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  char name[32] = {};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    if (read(0, table.name, sizeof(table.name)) < 0) {  // here
      return;
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
