// Verdict: deadlock
// Who has set its flag looks again, and then neither takes its flag down.
// Keeps: mutual exclusion

#include "flags_checked_first.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.wants[1 - i]) {
    }
    shared.wants[i] = true;
    while (shared.wants[1 - i]) {
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
