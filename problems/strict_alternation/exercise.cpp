#include "strict_alternation.hpp"

// Everything the processes share lies in here.
struct Shared {
  std::atomic<int> turn{0};  // whose turn it is
};

// What process i does, for ever. All processes run this at the same time.
void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.turn != i) {
    }
    // TODO: pass the turn on, to 1, 2, ... and from the last process to 0 again. But when?
    shared.turn = i + 1;
    critical_section(i);
  }
}
