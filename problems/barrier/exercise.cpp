#include "barrier.hpp"

// Everything the hikers share lies in here.
struct Summit {
  Semaphore mutex{1};      // guards arrived
  int arrived = 0;         // how many are at the top
  Semaphore everybody{0};  // the last to arrive opens it
};

// What hiker i does, once. All hikers run this at the same time.
void hiker(Summit& summit, int i) {
  climb(i);
  // TODO: nobody may eat before everybody has arrived. What becomes of the others here?
  P(summit.mutex);
  ++summit.arrived;
  if (summit.arrived == hikers()) {
    V(summit.everybody);
  }
  V(summit.mutex);
  P(summit.everybody);
  eat(i);
}
