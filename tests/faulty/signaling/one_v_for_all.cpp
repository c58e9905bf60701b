// Verdict: deadlock
// One V wakes one runner; the others wait for a signal that nobody gives any more.

#include "signaling.hpp"

struct Track {
  Semaphore shot{0};  // a unit: one runner may run
};

void starter(Track& track, int /*i*/) {
  shoot();
  V(track.shot);
}

void runner(Track& track, int i) {
  warm_up(i);
  P(track.shot);
  run(i);
}
