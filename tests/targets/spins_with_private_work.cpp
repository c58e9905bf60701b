// Verdict: spinning
// Says: computes at spins_with_private_work.cpp:
// Works for ever on memory of its own, so it is in a new local state each time.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& fork = table.fork[left(i)];
  volatile unsigned long thought = 1;
  think(i);
  P(fork);
  while (true) {
    thought = thought * 6364136223846793005U + 1442695040888963407U;
  }
}
