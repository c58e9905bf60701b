// Verdict: mutual_exclusion
// Each car has a mutex of its own, which keeps nobody out but itself.

#include "mutex.hpp"

struct Bridge {
  SemaphoreArray<most_cars> mutex{1};
};

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    P(bridge.mutex[i]);
    cross(i);
    V(bridge.mutex[i]);
  }
}
