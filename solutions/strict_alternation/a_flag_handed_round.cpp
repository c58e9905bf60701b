// Verdict: holds
// Each process looks at a flag of its own; the one that is up is handed round.

#include "strict_alternation.hpp"

struct Shared {
  std::atomic<bool> has_turn[most_processes]{true};  // process 0 begins
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (!shared.has_turn[i]) {
    }
    critical_section(i);
    shared.has_turn[i] = false;
    shared.has_turn[(i + 1) % processes()] = true;
  }
}
