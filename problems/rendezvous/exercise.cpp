#include "rendezvous.hpp"

// Everything the masons share lies in here.
struct Site {
  SemaphoreArray<most_pairs> left_is_ready{0};  // one for each pair
  SemaphoreArray<most_pairs> right_is_ready{0};
};

// The mason on the left side of wall i. He goes on for ever, and so does the other one.
void left(Site& site, int i) {
  while (true) {
    build(i);
    // TODO: nobody may lift before both have built.
    P(site.right_is_ready[i]);
    V(site.left_is_ready[i]);
    lift(i);
  }
}

// The mason on the right side of wall i.
void right(Site& site, int i) {
  while (true) {
    build(i);
    P(site.left_is_ready[i]);
    V(site.right_is_ready[i]);
    lift(i);
  }
}
