// Verdict: inconclusive
// Says: more than 100,000 reads, writes and marks between two operations at {here}, and
// A right program; but nobody follows it so far, and that is no proof.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  Semaphore door{1};
  volatile char plate[64] = {};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    P(table.door);
    for (int k = 0; k < 200000; ++k) {
      table.plate[k % 64] = 1;  // here
    }
    V(table.door);
    eat(i);
    V(higher);
    V(lower);
  }
}
