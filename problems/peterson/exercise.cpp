#include "peterson.hpp"

// Everything the processes share lies in here.
struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // who may go first, if both want to
};

// What process i does, for ever. Both processes run this at the same time.
void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    // TODO: if both have come so far, neither goes on. Let the other one go first.
    while (shared.wants[1 - i]) {
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
