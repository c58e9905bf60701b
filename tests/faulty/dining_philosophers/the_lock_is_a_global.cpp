// Verdict: misuse
// A global lies outside Table: every process has a copy of its own, which keeps nobody out.

#include "dining_philosophers.hpp"

struct Table {};

Semaphore table_is_free{1};

void philosopher(Table& /*table*/, int i) {
  while (true) {
    think(i);
    P(table_is_free);
    eat(i);
    V(table_is_free);
  }
}
