// Verdict: mutual_exclusion
// Both set their flags, and nobody looks at any.

#include "flags_set_first.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    critical_section(i);
    shared.wants[i] = false;
  }
}
