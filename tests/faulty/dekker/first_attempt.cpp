// Verdict: progress
// The processes take turns, so who does not want to get in holds up who does.
// Keeps: mutual exclusion, bounded waiting

#include "dekker.hpp"

struct Shared {
  std::atomic<int> turn{0};  // whose turn it is
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.turn != i) {
    }
    critical_section(i);
    shared.turn = 1 - i;
  }
}
