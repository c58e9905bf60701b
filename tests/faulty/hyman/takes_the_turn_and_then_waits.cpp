// Verdict: partial_deadlock
// The turn is taken, but whoever has taken it waits for the flag of the other one.
// Keeps: mutual exclusion

#include "hyman.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // who may get in
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    shared.turn = i;
    while (shared.wants[1 - i]) {
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
