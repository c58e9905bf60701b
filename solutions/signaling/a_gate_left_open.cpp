// Verdict: holds
// One unit opens the gate, and whoever comes through leaves it open for the next.

#include "signaling.hpp"

struct Track {
  Semaphore gate{0};  // a unit: the gate is open
};

void starter(Track& track, int /*i*/) {
  shoot();
  V(track.gate);
}

void runner(Track& track, int i) {
  warm_up(i);
  P(track.gate);
  V(track.gate);
  run(i);
}
