// Verdict: incomplete
// A mason goes on for ever; these lift once and go home.

#include "rendezvous.hpp"

struct Site {
  SemaphoreArray<most_pairs> left_is_ready{0};
  SemaphoreArray<most_pairs> right_is_ready{0};
};

void left(Site& site, int i) {
  build(i);
  V(site.left_is_ready[i]);
  P(site.right_is_ready[i]);
  lift(i);
}

void right(Site& site, int i) {
  build(i);
  V(site.right_is_ready[i]);
  P(site.left_is_ready[i]);
  lift(i);
}
