// Verdict: partial_deadlock
// It waits until its own flag is down, and nobody else takes that down.

#include "flags_set_first.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    while (shared.wants[i]) {
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
