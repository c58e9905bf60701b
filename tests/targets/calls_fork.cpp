// Verdict: unmodelled
// Says: cannot follow at {here}: the system call clone.
// A process of its own making is no process of the program.

#include <unistd.h>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    if (fork() == 0) {  // here
      _exit(0);
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
