// Verdict: busy_waiting
// Who finds the bridge taken looks again, and again, in place of going to sleep.

#include "mutex.hpp"

struct Bridge {
  Semaphore mutex{1};  // guards taken
  bool taken = false;
};

bool get_on(Bridge& bridge) {
  P(bridge.mutex);
  const bool free = !bridge.taken;
  bridge.taken = true;
  V(bridge.mutex);
  return free;
}

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    while (!get_on(bridge)) {
    }
    cross(i);
    P(bridge.mutex);
    bridge.taken = false;
    V(bridge.mutex);
  }
}
