// Verdict: holds
// Printing in constructors is fine, and so are blocks on the heap.

#include <iostream>
#include <vector>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};

  Table() { std::cout << "a table is laid\n" << std::vector<int>(100, 7).back() << std::endl; }
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
