// Verdict: holds
// The variable does not say whether somebody is in, but who may be.

#include "single_flag.hpp"

struct Shared {
  std::atomic<int> turn{0};  // whose turn it is
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.turn != i) {
    }
    critical_section(i);
    shared.turn = 1 - i;
  }
}
