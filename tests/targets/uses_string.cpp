// Verdict: holds
// A string too long for its own buffer, so it lives on the heap.

#include <string>

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
    const std::string name = "the philosopher in seat number " + std::to_string(i);
    if (name.empty()) {
      return;
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
