// Verdict: concurrency
// Nobody starves where all queue at one mutex, but no two ever eat together.

#include "philosophers_without_starvation.hpp"

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
