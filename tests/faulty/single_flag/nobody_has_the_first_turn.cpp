// Verdict: deadlock
// It is the turn of a process that does not exist.

#include "single_flag.hpp"

struct Shared {
  std::atomic<int> turn{2};
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
