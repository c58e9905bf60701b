// Verdict: concurrency
// A unit taken for running and given back only then: the runners run one after the other.

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
  run(i);
  V(track.gate);
}
