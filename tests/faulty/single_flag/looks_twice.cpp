// Verdict: mutual_exclusion
// To look a second time helps no more than to look once.
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
    while (shared.occupied) {
    }
    shared.occupied = true;
    critical_section(i);
    shared.occupied = false;
  }
}
