#include "hyman.hpp"

// Everything the processes share lies in here.
struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // who may get in
};

// What process i does, for ever. Both processes run this at the same time.
void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    // TODO: this was published. Find out how both get in, then mend it.
    while (shared.turn != i) {
      while (shared.wants[1 - i]) {
      }
      shared.turn = i;
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
