// Verdict: mutual_exclusion
// Each process may still keep its flag to itself while it looks at that of the other one.
// Memory: tso

#include "dekker.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // whose turn it is to insist
};

void say(Shared& shared, int i, bool wants) {
  shared.wants[i].store(wants, std::memory_order_release);
}

bool is_others_turn(Shared& shared, int i) {
  return shared.turn.load(std::memory_order_acquire) != i;
}

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    say(shared, i, true);
    while (shared.wants[1 - i].load(std::memory_order_acquire)) {
      if (is_others_turn(shared, i)) {
        say(shared, i, false);
        while (is_others_turn(shared, i)) {
        }
        say(shared, i, true);
      }
    }
    critical_section(i);
    shared.turn.store(1 - i, std::memory_order_release);
    say(shared, i, false);
  }
}
