// Verdict: spinning
// Says: goes round a loop for ever at {here}: it looks at dinner_is_ready again and again,
// Says: and nobody will ever change that.
// As waits_for_nobody, but the flag is read in every turn of the loop.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
  volatile bool dinner_is_ready = false;
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    while (!table.dinner_is_ready) {  // here
    }
    P(lower);
    P(higher);
    eat(i);
    V(higher);
    V(lower);
  }
}
