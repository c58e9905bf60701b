// Verdict: holds
// Where the inner loop has got to is known to a register only.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  const int rounds = i == 0 ? 3 : 1;
  while (true) {
    for (int round = 0; round < rounds; ++round) {
      think(i);
      P(lower);
      P(higher);
      eat(i);
      V(higher);
      V(lower);
    }
  }
}
