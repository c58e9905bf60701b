// Verdict: rule
// Who is counted is still on the way up.

#include "barrier.hpp"

struct Summit {
  Semaphore mutex{1};  // guards arrived
  int arrived = 0;
  Semaphore everybody{0};  // a unit: the gate is open
};

void hiker(Summit& summit, int i) {
  P(summit.mutex);
  ++summit.arrived;
  if (summit.arrived == hikers()) {
    V(summit.everybody);
  }
  V(summit.mutex);
  climb(i);
  P(summit.everybody);
  V(summit.everybody);
  eat(i);
}
