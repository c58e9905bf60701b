// Verdict: crash
// Says: it has used up its heap (64 MiB)
// More than a process may have.

#include <cstddef>

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
    char* volatile plate = new char[std::size_t{1} << 40];  // here
    plate[0] = 1;
    eat(i);
    V(higher);
    V(lower);
  }
}
