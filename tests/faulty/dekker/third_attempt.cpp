// Verdict: deadlock
// Both set their flags, and each waits for the other one.
// Keeps: mutual exclusion

#include "dekker.hpp"

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
