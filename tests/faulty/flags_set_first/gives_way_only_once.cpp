// Verdict: mutual_exclusion
// Having taken its flag down and set it again, it does not look a second time.

#include "flags_set_first.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    if (shared.wants[1 - i]) {
      shared.wants[i] = false;
      shared.wants[i] = true;
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
