#include "signaling.hpp"

// Everything the starter and the runners share lies in here.
struct Track {
  Semaphore shot{0};  // a unit: one runner may run
};

// There is one starter. He fires once and goes home.
void starter(Track& track, int /*i*/) {
  // TODO: tell the runners of the shot, all of them.
  V(track.shot);
  shoot();
}

// Each runner runs once and goes home.
void runner(Track& track, int i) {
  warm_up(i);
  P(track.shot);
  run(i);
}
