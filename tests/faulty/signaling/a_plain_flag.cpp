// Verdict: data_race
// A variable that one writes while others read it is no signal.

#include "signaling.hpp"

struct Track {
  volatile bool shot = false;  // volatile, or the compiler reads it once and never again
};

void starter(Track& track, int /*i*/) {
  shoot();
  track.shot = true;
}

void runner(Track& track, int i) {
  warm_up(i);
  while (!track.shot) {
  }
  run(i);
}
