// Verdict: mutual_exclusion
// Between looking at the flag and setting it, the other one looks at it, too.
// Keeps: progress

#include "single_flag.hpp"

struct Shared {
  std::atomic<bool> occupied{false};  // somebody is in the critical section
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.occupied) {
    }
    shared.occupied = true;
    critical_section(i);
    shared.occupied = false;
  }
}
