// Verdict: misuse
// Says: names 17 semaphores at once; 1 to 16 are allowed
// Ssignal(S, d) gives at most 16 units in one go.

#include "dining_philosophers.hpp"

struct Table {
  Semaphore dishes{0};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    Ssignal(table.dishes, 17);
  }
}
