// Verdict: mutual_exclusion
// A V where P should be gives units and never takes one.

#include "mutex.hpp"

struct Bridge {
  Semaphore mutex{1};
};

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    V(bridge.mutex);
    cross(i);
    V(bridge.mutex);
  }
}
