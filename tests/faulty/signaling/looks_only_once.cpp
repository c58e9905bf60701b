// Verdict: rule
// Who comes before the shot finds the flag down and goes home: a look is not a wait.

#include "signaling.hpp"

struct Track {
  Semaphore mutex{1};  // guards shot
  bool shot = false;
};

void starter(Track& track, int /*i*/) {
  shoot();
  P(track.mutex);
  track.shot = true;
  V(track.mutex);
}

void runner(Track& track, int i) {
  warm_up(i);
  P(track.mutex);
  const bool shot = track.shot;
  V(track.mutex);
  if (shot) {
    run(i);
  }
}
