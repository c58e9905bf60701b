// Verdict: misuse
// Says: at {here}: an object of its own is no semaphore of the shared struct.
// Says: private: each process has a copy of its own, and nobody else sees what is done to it.
// The semaphore lies on the stack: no other process can ever give it a unit.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  Semaphore mine{1};
  while (true) {
    think(i);
    P(mine);  // here
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
    V(mine);
  }
}
