// Verdict: holds
// The last to arrive gives one unit for each, and each takes one.

#include "barrier.hpp"

struct Summit {
  Semaphore mutex{1};  // guards arrived
  int arrived = 0;
  Semaphore everybody{0};  // a unit: one may eat
};

void hiker(Summit& summit, int i) {
  climb(i);
  P(summit.mutex);
  ++summit.arrived;
  if (summit.arrived == hikers()) {
    for (int k = 0; k < hikers(); ++k) {
      V(summit.everybody);
    }
  }
  V(summit.mutex);
  P(summit.everybody);
  eat(i);
}
