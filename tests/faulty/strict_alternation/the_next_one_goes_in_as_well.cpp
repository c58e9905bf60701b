// Verdict: mutual_exclusion
// Who will have the next turn does not wait until it has it.

#include "strict_alternation.hpp"

struct Shared {
  std::atomic<int> turn{0};  // whose turn it is
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.turn != i && (shared.turn + 1) % processes() != i) {
    }
    critical_section(i);
    shared.turn = (i + 1) % processes();
  }
}
