// Verdict: holds
// The same with no more order than it takes: who passes the turn releases, who finds it acquires.
// Memory: tso

#include "strict_alternation.hpp"

struct Shared {
  std::atomic<int> turn{0};  // whose turn it is
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.turn.load(std::memory_order_acquire) != i) {
    }
    critical_section(i);
    shared.turn.store((i + 1) % processes(), std::memory_order_release);
  }
}
