// Verdict: mutual_exclusion
// Both may still keep their flags to themselves while they look at that of the other one.
// Memory: tso

#include "flags_checked_first.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

void say(Shared& shared, int i, bool wants) {
  shared.wants[i].store(wants, std::memory_order_release);
}

bool other_wants(Shared& shared, int i) {
  return shared.wants[1 - i].load(std::memory_order_acquire);
}

void insist(Shared& shared, int i) {
  say(shared, i, true);
  while (other_wants(shared, i)) {
  }
}

void give_way(Shared& shared, int i) {
  say(shared, i, true);
  while (other_wants(shared, i)) {
    say(shared, i, false);
    while (other_wants(shared, i)) {
    }
    say(shared, i, true);
  }
}

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    if (i == 0) {
      insist(shared, i);
    } else {
      give_way(shared, i);
    }
    critical_section(i);
    say(shared, i, false);
  }
}
