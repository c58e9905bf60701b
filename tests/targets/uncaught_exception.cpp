// Verdict: crash
// Says: is ended by SIGABRT at {here}.
// Nobody catches the exception, so the process is terminated.

#include <stdexcept>

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
    if (i >= 0) {
      throw std::runtime_error("no rice at all");  // here
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
