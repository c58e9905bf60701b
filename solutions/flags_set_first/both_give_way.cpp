// Verdict: holds
// Who finds that both want to get in takes its flag down, and sets it again.

#include "flags_set_first.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    while (shared.wants[1 - i]) {
      shared.wants[i] = false;
      shared.wants[i] = true;
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
