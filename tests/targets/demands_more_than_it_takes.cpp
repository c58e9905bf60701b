// Verdict: deadlock
// Says: Swait(dishes, 3, 2)
// Nobody brings a dish back: after the first meal there are two, and three must be there.

#include "dining_philosophers.hpp"

struct Table {
  Semaphore dishes{4};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    Swait(table.dishes, 3, 2);
    eat(i);
  }
}
