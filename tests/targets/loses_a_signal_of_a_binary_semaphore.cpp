// Verdict: partial_deadlock
// Says: waits for gong
// The host strikes the gong once for each guest, but a binary semaphore does not count: if two
// strokes come before anybody listens, one is lost and one guest never hears any.

#include "dining_philosophers.hpp"

struct Table {
  pv::BinarySemaphore gong{0};
  Semaphore fork{1};
};

void philosopher(Table& table, int i) {
  if (i == 0) {
    for (int guest = 1; guest < seats(); ++guest) {
      V(table.gong);
    }
  } else {
    P(table.gong);
  }
  while (true) {
    think(i);
    P(table.fork);
    eat(i);
    V(table.fork);
  }
}
