// Verdict: mutual_exclusion
// Two units let two cars on the bridge.

#include "mutex.hpp"

struct Bridge {
  Semaphore mutex{2};
};

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    P(bridge.mutex);
    cross(i);
    V(bridge.mutex);
  }
}
