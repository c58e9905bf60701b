// Verdict: concurrency
// The right one tells only after he has lifted: the scaffold goes up one end after the other.

#include "rendezvous.hpp"

struct Site {
  SemaphoreArray<most_pairs> left_is_ready{0};
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
    P(site.left_is_ready[i]);
    lift(i);
    V(site.right_is_ready[i]);
  }
}
