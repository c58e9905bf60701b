// Verdict: holds
// No counting: each tells everybody that he is there, and waits until all have told him.

#include "barrier.hpp"

struct Summit {
  SemaphoreArray<most_hikers> told{0};  // one for each hiker, who alone waits on it
};

void hiker(Summit& summit, int i) {
  climb(i);
  for (int other = 0; other < hikers(); ++other) {
    V(summit.told[other]);
  }
  for (int other = 0; other < hikers(); ++other) {
    P(summit.told[i]);
  }
  eat(i);
}
