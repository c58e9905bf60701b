// Verdict: holds
// An exception thrown and caught in each round.

#include <stdexcept>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    try {
      think(i);
      P(lower);
      P(higher);
      eat(i);
      throw std::runtime_error("no more rice");
    } catch (const std::exception&) {
      V(higher);
      V(lower);
    }
  }
}
