// Verdict: nondeterministic
// Says: asks for the processor's time stamp counter at {here}.
// The processor's counter is no system call, and yet differs between runs.

#include <x86intrin.h>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  volatile unsigned long long ticks = 0;
  while (true) {
    think(i);
    P(lower);
    P(higher);
    ticks = ticks ^ __rdtsc();  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
