// Verdict: holds
// The same, told the other way round: of two, the one who wrote its name last waits.

#include "peterson.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> last{0};      // who came last
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    shared.last = i;
    while (shared.wants[1 - i] && shared.last == i) {
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
