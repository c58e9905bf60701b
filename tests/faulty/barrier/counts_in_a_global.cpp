// Verdict: deadlock
// A global is private to each process: everybody counts himself, and nobody counts all.

#include "barrier.hpp"

struct Summit {
  Semaphore mutex{1};      // meant to guard arrived
  Semaphore everybody{0};  // a unit: the gate is open
};

int arrived = 0;

void hiker(Summit& summit, int i) {
  climb(i);
  P(summit.mutex);
  ++arrived;
  if (arrived == hikers()) {
    V(summit.everybody);
  }
  V(summit.mutex);
  P(summit.everybody);
  V(summit.everybody);
  eat(i);
}
