// Verdict: partial_deadlock
// The turn is never passed on, so one process alone gets in.

#include "single_flag.hpp"

struct Shared {
  std::atomic<int> turn{0};  // whose turn it is
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.turn != i) {
    }
    critical_section(i);
  }
}
