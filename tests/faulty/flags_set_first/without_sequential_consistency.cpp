// Verdict: mutual_exclusion
// The flag is set first, and seen late: each looks before that of the other one has come through.
// Memory: tso

#include "flags_set_first.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i].store(true, std::memory_order_release);
    while (shared.wants[1 - i].load(std::memory_order_acquire)) {
      shared.wants[i].store(false, std::memory_order_release);
      shared.wants[i].store(true, std::memory_order_release);
    }
    critical_section(i);
    shared.wants[i].store(false, std::memory_order_release);
  }
}
