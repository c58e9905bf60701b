// Verdict: holds
// Output through a stream, flushed and not.

#include <iostream>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    std::cout << "philosopher " << i << " is hungry\n";
    P(lower);
    P(higher);
    std::cout << "philosopher " << i << " eats" << std::endl;
    eat(i);
    V(higher);
    V(lower);
  }
}
