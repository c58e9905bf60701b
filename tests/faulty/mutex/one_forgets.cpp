// Verdict: mutual_exclusion
// The last car takes no unit: a lock is worth nothing that one does not keep to.

#include "mutex.hpp"

struct Bridge {
  Semaphore mutex{1};
};

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    if (i == cars() - 1) {
      cross(i);
      continue;
    }
    P(bridge.mutex);
    cross(i);
    V(bridge.mutex);
  }
}
