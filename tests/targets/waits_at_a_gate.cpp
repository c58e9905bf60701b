// Verdict: holds
// Swait(S, 1, 0): philosopher 0 opens the door once, and everybody comes in as often as they like.

#include "dining_philosophers.hpp"

struct Table {
  Semaphore door{0};
  Semaphore fork{1};
};

void philosopher(Table& table, int i) {
  if (i == 0) {
    V(table.door);
  }
  while (true) {
    think(i);
    Swait(table.door, 1, 0);
    P(table.fork);
    eat(i);
    V(table.fork);
  }
}
