// Verdict: progress
// The cars take turns, so who does not want to cross holds up those who do.

#include "mutex.hpp"

struct Bridge {
  Semaphore first{1};                 // car 0 begins
  SemaphoreArray<most_cars> turn{0};  // of the others
};

Semaphore& turn_of(Bridge& bridge, int i) {
  return i == 0 ? bridge.first : bridge.turn[i];
}

void car(Bridge& bridge, int i) {
  while (true) {
    drive(i);
    P(turn_of(bridge, i));
    cross(i);
    V(turn_of(bridge, (i + 1) % cars()));
  }
}
