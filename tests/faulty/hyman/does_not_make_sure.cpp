// Verdict: mutual_exclusion
// Dijkstra without the second look: who has the turn gets in at once.
// Keeps: progress

#include "hyman.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<bool> tries[2]{};  // process i has found that it may, and makes sure of it, or is in
  std::atomic<int> turn{0};      // who may try
};

void take_the_turn(Shared& shared, int i) {
  while (shared.turn != i) {
    shared.tries[i] = false;
    if (!shared.wants[shared.turn]) {
      shared.turn = i;
    }
  }
}

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    take_the_turn(shared, i);
    critical_section(i);
    shared.tries[i] = false;
    shared.wants[i] = false;
  }
}
