// Verdict: data_race
// A variable that one writes while others read it is no signal.

#include "signaling.hpp"

struct Track {
  bool shot = false;
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
