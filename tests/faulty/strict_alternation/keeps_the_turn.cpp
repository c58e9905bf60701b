// Verdict: partial_deadlock
// Who leaves does not pass the turn on, so one process alone gets in.

#include "strict_alternation.hpp"

struct Shared {
  std::atomic<int> turn{0};  // whose turn it is
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.turn != i) {
    }
    critical_section(i);
    shared.turn = i;
  }
}
