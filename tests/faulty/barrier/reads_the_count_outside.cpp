// Verdict: data_race
// The count is changed under the mutex, but read when others may be changing it.

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
  V(summit.mutex);
  if (summit.arrived == hikers()) {
    V(summit.everybody);
  }
  P(summit.everybody);
  V(summit.everybody);
  eat(i);
}
