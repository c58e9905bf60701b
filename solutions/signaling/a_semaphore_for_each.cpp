// Verdict: holds
// Each runner has a semaphore of its own, so nobody can take what was meant for another.

#include "signaling.hpp"

struct Track {
  SemaphoreArray<most_runners> shot{0};  // one for each runner, who alone waits on it
};

void starter(Track& track, int /*i*/) {
  shoot();
  for (int k = 0; k < runners(); ++k) {
    V(track.shot[k]);
  }
}

void runner(Track& track, int i) {
  warm_up(i);
  P(track.shot[i]);
  run(i);
}
