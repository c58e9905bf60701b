// Verdict: mutual_exclusion
// Between looking at the flag of the other one and setting its own, that does so, too.
// Keeps: progress

#include "dekker.hpp"

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
