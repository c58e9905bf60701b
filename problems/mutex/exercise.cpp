#include "mutex.hpp"

// Everything the cars share lies in here.
struct Bridge {
  Semaphore mutex{1};  // a unit of it: the right to be on the bridge
};

// What car i does, for ever. All cars run this at the same time.
void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    // TODO: only one car may be on the bridge.
    P(bridge.mutex);
    V(bridge.mutex);
    cross(i);
  }
}
