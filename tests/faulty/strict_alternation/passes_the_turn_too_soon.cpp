// Verdict: mutual_exclusion
// The turn is passed on before the critical section is left.

#include "strict_alternation.hpp"

struct Shared {
  std::atomic<int> turn{0};  // whose turn it is
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.turn != i) {
    }
    shared.turn = (i + 1) % processes();
    critical_section(i);
  }
}
