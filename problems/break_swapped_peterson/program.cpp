#include "../break_test_then_set/two_processes.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // who goes first if both want to
};

void process(Shared& shared, int i) {
  const int other = 1 - i;
  while (true) {
    remainder_section(i);
    shared.turn = other;
    shared.wants[i] = true;
    while (shared.wants[other] && shared.turn == other) {
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
