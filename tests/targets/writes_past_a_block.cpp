// Verdict: crash
// Says: philosopher 0 is ended by a block freed twice or written past its end at {here}.
// Noticed when the block is freed.

#include <cstring>

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
    char* volatile plate = new char[16];
    memset(plate, 1, 40);
    delete[] plate;  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
