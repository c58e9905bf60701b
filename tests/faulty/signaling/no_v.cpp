// Verdict: deadlock
// Everybody waits for a signal that is never given.

#include "signaling.hpp"

struct Track {
  Semaphore shot{0};  // a unit: one runner may run
};

void starter(Track& /*track*/, int /*i*/) {
  shoot();
}

void runner(Track& track, int i) {
  warm_up(i);
  P(track.shot);
  run(i);
}
