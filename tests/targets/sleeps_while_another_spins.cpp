// Verdict: deadlock
// Says: 3 of 3 processes wait, 1 of them spinning
// Says: philosopher 0 spins on spoon
// Says: waits for fork, held by philosopher 0
// Says: are asleep in the kernel, and nobody is left to wake them; philosopher 0 looked at
// Philosopher 0 has the only fork and spins for a spoon that nobody gives.

#include "dining_philosophers.hpp"

struct Table {
  Semaphore fork{1};
  pv::IntegerSemaphore spoon{0};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.fork);
    if (i == 0) {
      P(table.spoon);
    }
    eat(i);
    V(table.fork);
  }
}
