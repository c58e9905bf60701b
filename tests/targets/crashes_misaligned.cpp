// Verdict: crash
// Says: philosopher 0 is ended by SIGBUS
// With the alignment check on, a misaligned access is a bus error, also for whoever would tell
// where.

#include "dining_philosophers.hpp"

alignas(8) char plate[16] = {};

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
    asm("pushf; orl $0x40000, (%rsp); popf; movl plate + 1, %eax");
    eat(i);
    V(higher);
    V(lower);
  }
}
