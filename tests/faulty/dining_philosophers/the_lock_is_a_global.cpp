// Verdict: misuse
// Says: at {here}: table_is_free is no semaphore of the shared struct.
// Says: private: each process has a copy of its own, and nobody else sees what is done to it.
// A global lies outside Table: every process has a copy of its own, which keeps nobody out.

#include "dining_philosophers.hpp"

struct Table {};

Semaphore table_is_free{1};

void philosopher(Table& /*table*/, int i) {
  while (true) {
    think(i);
    P(table_is_free);  // here
    eat(i);
    V(table_is_free);
  }
}
