// Verdict: deadlock
// A second P where V should be: the car waits for itself, all others for the car.

#include "mutex.hpp"

struct Bridge {
  Semaphore mutex{1};
};

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    P(bridge.mutex);
    cross(i);
    P(bridge.mutex);
  }
}
