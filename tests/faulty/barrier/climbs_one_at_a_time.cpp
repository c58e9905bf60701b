// Verdict: concurrency
// The climb is in the critical section, so they climb one after the other.

#include "barrier.hpp"

struct Summit {
  Semaphore mutex{1};  // guards arrived
  int arrived = 0;
  Semaphore everybody{0};  // a unit: the gate is open
};

void hiker(Summit& summit, int i) {
  P(summit.mutex);
  climb(i);
  ++summit.arrived;
  if (summit.arrived == hikers()) {
    V(summit.everybody);
  }
  V(summit.mutex);
  P(summit.everybody);
  V(summit.everybody);
  eat(i);
}
