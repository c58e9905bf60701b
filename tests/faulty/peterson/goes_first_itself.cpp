// Verdict: mutual_exclusion
// Each gives itself the turn, and each waits while the other one has it.

#include "peterson.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // who may go first, if both want to
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    shared.turn = i;
    while (shared.wants[1 - i] && shared.turn == 1 - i) {
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
