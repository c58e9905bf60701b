// Verdict: unmodelled
// Says: A constructor, run before any process,
// Says: cannot follow at {here}: the system call mmap.
// All processes would share this memory, unseen.

#include <sys/mman.h>

#include "dining_philosophers.hpp"

void* secret = nullptr;

struct Before {
  Before() {
    constexpr int shared = MAP_SHARED | MAP_ANONYMOUS;
    secret = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, shared, -1, 0);  // here
  }
} before;

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
    eat(i);
    V(higher);
    V(lower);
  }
}
