// Verdict: deadlock
// Says: waits for door
// Says: 3 of 3 processes are asleep in the kernel
// Swait(S, 1, 0) waits though it takes nothing.

#include "dining_philosophers.hpp"

struct Table {
  Semaphore door{0};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    Swait(table.door, 1, 0);
    eat(i);
  }
}
