// Verdict: holds
// A number is no pointer, whatever its value.

#include <cstdint>

#include "dining_philosophers.hpp"

int meals = 0;

struct Table {
  SemaphoreArray<most_seats> fork{1};
  Semaphore door{1};
  unsigned long number = 0;
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    P(table.door);
    table.number = reinterpret_cast<std::uintptr_t>(&meals);  // here
    V(table.door);
    eat(i);
    V(higher);
    V(lower);
  }
}
