// Verdict: holds
// One unit, and who has it may be on the bridge.

#include "mutex.hpp"

struct Bridge {
  Semaphore mutex{1};
};

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    P(bridge.mutex);
    cross(i);
    V(bridge.mutex);
  }
}
