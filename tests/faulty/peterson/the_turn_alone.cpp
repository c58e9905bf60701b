// Verdict: progress
// Without the flags a process that does not come holds up the other one.

#include "peterson.hpp"

struct Shared {
  std::atomic<int> turn{0};  // who may go first
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.turn = 1 - i;
    while (shared.turn == 1 - i) {
    }
    critical_section(i);
  }
}
