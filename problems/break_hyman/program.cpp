#include "../break_test_then_set/two_processes.hpp"

// H. Hyman, Comments on a problem in concurrent programming control, CACM 9 (1966), 45.
struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};
};

void process(Shared& shared, int i) {
  const int other = 1 - i;
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    while (shared.turn != i) {
      while (shared.wants[other]) {
      }
      shared.turn = i;
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
