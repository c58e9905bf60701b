// Verdict: holds
// Swait(S1, t1, d1, S2, t2, d2) and Ssignal(S, d): a meal takes two dishes, and one that leaves
// none in the kitchen is not begun; a fork is needed too.

#include "dining_philosophers.hpp"

struct Table {
  Semaphore dishes{5};
  Semaphore fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    Swait(table.dishes, 3, 2, table.fork, 1, 1);
    eat(i);
    V(table.fork);
    Ssignal(table.dishes, 2);
  }
}
