// Verdict: rule
// Both signal to the same semaphore, so who signals can take his own unit and go on.

#include "rendezvous.hpp"

struct Site {
  SemaphoreArray<most_pairs> ready{0};
};

void left(Site& site, int i) {
  while (true) {
    build(i);
    V(site.ready[i]);
    P(site.ready[i]);
    lift(i);
  }
}

void right(Site& site, int i) {
  while (true) {
    build(i);
    V(site.ready[i]);
    P(site.ready[i]);
    lift(i);
  }
}
