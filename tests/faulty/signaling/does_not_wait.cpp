// Verdict: rule
// The last runner does not wait for the shot; the others do.

#include "signaling.hpp"

struct Track {
  Semaphore shot{0};  // a unit: one runner may run
};

void starter(Track& track, int /*i*/) {
  shoot();
  for (int k = 0; k < runners(); ++k) {
    V(track.shot);
  }
}

void runner(Track& track, int i) {
  warm_up(i);
  if (i != runners() - 1) {
    P(track.shot);
  }
  run(i);
}
