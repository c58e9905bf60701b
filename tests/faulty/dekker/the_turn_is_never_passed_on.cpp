// Verdict: partial_deadlock
// It is always the turn of process 0, and process 1, which gave way, waits for it.

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
        shared.wants[i] = false;
        while (shared.turn != i) {
        }
        shared.wants[i] = true;
      }
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
