// Verdict: rule
// A mutex round the whole meal keeps those waiting whose forks lie there.

#include "all_or_nothing.hpp"

struct Table {
  Semaphore mutex{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.mutex);
    eat(i);
    V(table.mutex);
  }
}
