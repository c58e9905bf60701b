// Verdict: rule
// The signal is given before there is anything to tell, and a runner believes it.

#include "signaling.hpp"

struct Track {
  Semaphore shot{0};  // a unit: one runner may run
};

void starter(Track& track, int /*i*/) {
  for (int k = 0; k < runners(); ++k) {
    V(track.shot);
  }
  shoot();
}

void runner(Track& track, int i) {
  warm_up(i);
  P(track.shot);
  run(i);
}
