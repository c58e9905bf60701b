// Verdict: unmodelled
// Says: A constructor, run before any process,
// Says: cannot follow at {here}: the system call
// It would share memory with every process to be.

#include <thread>

#include "dining_philosophers.hpp"

struct Before {
  Before() {
    static std::thread idle([] {});  // here
  }
} before;

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
    eat(i);
    V(higher);
    V(lower);
  }
}
