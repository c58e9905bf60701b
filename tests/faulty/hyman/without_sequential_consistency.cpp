// Verdict: mutual_exclusion
// Both may still keep to themselves that they try while they look whether the other one does.
// Memory: tso

#include "hyman.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<bool> tries[2]{};  // process i has found that it may, and makes sure of it, or is in
  std::atomic<int> turn{0};      // who may try
};

void tell(std::atomic<bool>& flag, bool is_up) {
  flag.store(is_up, std::memory_order_release);
}

bool see(const std::atomic<bool>& flag) {
  return flag.load(std::memory_order_acquire);
}

void take_the_turn(Shared& shared, int i) {
  for (int turn = shared.turn; turn != i; turn = shared.turn) {
    tell(shared.tries[i], false);
    if (!see(shared.wants[turn])) {
      shared.turn.store(i, std::memory_order_release);
    }
  }
}

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    tell(shared.wants[i], true);
    do {
      take_the_turn(shared, i);
      tell(shared.tries[i], true);
    } while (see(shared.tries[1 - i]));
    critical_section(i);
    tell(shared.tries[i], false);
    tell(shared.wants[i], false);
  }
}
