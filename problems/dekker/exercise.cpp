#include "dekker.hpp"

// Everything the processes share lies in here.
struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // whose turn it is to insist
};

// What process i does, for ever. Both processes run this at the same time.
void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    while (shared.wants[1 - i]) {
      // TODO: if both give way, and both try again, neither may ever get in. One must insist.
      shared.wants[i] = false;
      shared.wants[i] = true;
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
