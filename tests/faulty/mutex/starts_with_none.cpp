// Verdict: deadlock
// No unit is there at first, and only who had one would give it back.

#include "mutex.hpp"

struct Bridge {
  Semaphore mutex{0};
};

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    P(bridge.mutex);
    cross(i);
    V(bridge.mutex);
  }
}
