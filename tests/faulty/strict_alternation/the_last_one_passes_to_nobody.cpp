// Verdict: partial_deadlock
// After the last process it is the turn of one that does not exist.
// Keeps: mutual exclusion

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
    shared.turn = i + 1;
  }
}
