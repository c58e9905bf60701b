// Verdict: data_race
// Two who arrive at once both change the count.

#include "barrier.hpp"

struct Summit {
  int arrived = 0;
  Semaphore everybody{0};  // a unit: the gate is open
};

void hiker(Summit& summit, int i) {
  climb(i);
  ++summit.arrived;
  if (summit.arrived == hikers()) {
    V(summit.everybody);
  }
  P(summit.everybody);
  V(summit.everybody);
  eat(i);
}
