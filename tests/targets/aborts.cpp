// Verdict: crash
// Says: is ended by SIGABRT at {here}.
// abort() ends the process by a signal.

#include <cstdlib>

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
    std::abort();  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
