// Verdict: holds
// The last to arrive opens the gate, and whoever comes through leaves it open for the next.

#include "barrier.hpp"

struct Summit {
  Semaphore mutex{1};  // guards arrived
  int arrived = 0;
  Semaphore everybody{0};  // a unit: the gate is open
};

void hiker(Summit& summit, int i) {
  climb(i);
  P(summit.mutex);
  ++summit.arrived;
  if (summit.arrived == hikers()) {
    V(summit.everybody);
  }
  V(summit.mutex);
  P(summit.everybody);
  V(summit.everybody);
  eat(i);
}
