// Verdict: deadlock
// Who gives way does not take its flag down, so the other one cannot get in.

#include "dekker.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // whose turn it is to insist
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    while (shared.wants[1 - i]) {
      if (shared.turn != i) {
        while (shared.turn != i) {
        }
        shared.wants[i] = true;
      }
    }
    critical_section(i);
    shared.turn = 1 - i;
    shared.wants[i] = false;
  }
}
