// Verdict: mutual_exclusion
// Each process may still keep its flag to itself while it looks at that of the other one.
// Memory: tso

#include "peterson.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // who may go first, if both want to
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i].store(true, std::memory_order_release);
    shared.turn.store(1 - i, std::memory_order_release);
    while (shared.wants[1 - i].load(std::memory_order_acquire) &&
           shared.turn.load(std::memory_order_acquire) == 1 - i) {
    }
    critical_section(i);
    shared.wants[i].store(false, std::memory_order_release);
  }
}
