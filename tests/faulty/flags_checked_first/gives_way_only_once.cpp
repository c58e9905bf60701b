// Verdict: mutual_exclusion
// Who gave way sets its flag again, and does not look whether the other one did, too.

#include "flags_checked_first.hpp"

struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

void insist(Shared& shared, int i) {
  shared.wants[i] = true;
  while (shared.wants[1 - i]) {
  }
}

void give_way(Shared& shared, int i) {
  shared.wants[i] = true;
  if (shared.wants[1 - i]) {
    shared.wants[i] = false;
    while (shared.wants[1 - i]) {
    }
    shared.wants[i] = true;
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
    shared.wants[i] = false;
  }
}
