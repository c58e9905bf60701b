// Verdict: deadlock
// Both have set their flags, and each waits for the other one to take it down.
// Keeps: mutual exclusion

#include "flags_set_first.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    while (shared.wants[1 - i]) {
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
