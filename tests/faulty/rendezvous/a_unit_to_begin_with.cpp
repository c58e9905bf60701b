// Verdict: rule
// One semaphore has a unit from the beginning, so the right one is always one layer ahead.

#include "rendezvous.hpp"

struct Site {
  SemaphoreArray<most_pairs> left_is_ready{1};
  SemaphoreArray<most_pairs> right_is_ready{0};
};

void left(Site& site, int i) {
  while (true) {
    build(i);
    V(site.left_is_ready[i]);
    P(site.right_is_ready[i]);
    lift(i);
  }
}

void right(Site& site, int i) {
  while (true) {
    build(i);
    V(site.right_is_ready[i]);
    P(site.left_is_ready[i]);
    lift(i);
  }
}
