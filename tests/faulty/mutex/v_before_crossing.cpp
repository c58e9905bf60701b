// Verdict: mutual_exclusion
// The right to be on the bridge is given back before the bridge is crossed.

#include "mutex.hpp"

struct Bridge {
  Semaphore mutex{1};
};

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    P(bridge.mutex);
    V(bridge.mutex);
    cross(i);
  }
}
