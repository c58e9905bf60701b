// Verdict: nondeterministic
// Says: asks for clock_gettime at {here}.
// What a clock says differs between runs.

#include <chrono>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  const auto closing_time = std::chrono::steady_clock::time_point::max();
  while (true) {
    think(i);
    P(lower);
    P(higher);
    if (std::chrono::steady_clock::now() > closing_time) {  // here
      return;
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
