// Verdict: data_race
// Two processes come to the same bytes at the same time, and nothing orders them.

#include "strict_alternation.hpp"

struct Shared {
  volatile int turn = 0;  // volatile, or the compiler reads it once and never again
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.turn != i) {
    }
    critical_section(i);
    shared.turn = (i + 1) % processes();
  }
}
