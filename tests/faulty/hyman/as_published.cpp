// Verdict: mutual_exclusion
// Between seeing that process 0 does not want to get in and taking the turn, it does so.
// Keeps: progress

#include "hyman.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
  std::atomic<int> turn{0};      // who may get in
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    while (shared.turn != i) {
      while (shared.wants[1 - i]) {
      }
      shared.turn = i;
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
