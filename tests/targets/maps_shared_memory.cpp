// Verdict: unmodelled
// Says: cannot follow at {here}: the system call mmap
// Another segment, that the checker does not see.

#include <sys/mman.h>

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
    constexpr int shared = MAP_SHARED | MAP_ANONYMOUS;
    void* const secret = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, shared, -1, 0);  // here
    if (secret == nullptr) {
      return;
    }
    eat(i);
    V(higher);
    V(lower);
  }
}
