// Verdict: holds
// The starter gives one unit for each runner, and each takes one.

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
  P(track.shot);
  run(i);
}
