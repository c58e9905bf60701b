// Verdict: mutual_exclusion
// Both look before either has said that it wants to get in.
// Keeps: progress

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
    critical_section(i);
    shared.wants[i] = false;
  }
}
