// Verdict: unmodelled
// Says: cannot follow at {here}: the system call execve.
// Becomes another program, with a fork in hand.

#include <unistd.h>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  char name[] = "true";
  char* arguments[] = {name, nullptr};
  while (true) {
    think(i);
    P(lower);
    execve("/bin/true", arguments, nullptr);  // here
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
