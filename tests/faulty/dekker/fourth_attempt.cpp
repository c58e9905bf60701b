// Verdict: progress
// Each gives way to the other one, and at the same pace: nobody gets in.
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
      shared.wants[i] = false;
      shared.wants[i] = true;
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
