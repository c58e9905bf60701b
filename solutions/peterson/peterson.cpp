// Verdict: holds
// Say that you want to get in, then let the other one go first if it wants to.

#include "peterson.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // who may go first, if both want to
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    shared.turn = 1 - i;
    while (shared.wants[1 - i] && shared.turn == 1 - i) {
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
