// Verdict: rule
// One unit is there from the beginning, as in a mutex: somebody runs before the shot.

#include "signaling.hpp"

struct Track {
  Semaphore shot{1};  // a unit: one runner may run
};

void starter(Track& track, int /*i*/) {
  shoot();
  for (int k = 0; k < runners(); ++k) {
    V(track.shot);
  }
}

void runner(Track& track, int i) {
  warm_up(i);
  P(track.shot);
  run(i);
}
