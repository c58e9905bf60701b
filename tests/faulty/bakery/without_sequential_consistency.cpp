// Verdict: mutual_exclusion
// One store less is seq_cst: that a process chooses is seen late, and another one passes it.
// Memory: tso

#include <algorithm>

#include "bakery.hpp"

struct Shared {
  std::atomic<bool> choosing[most_processes]{};  // process i is about to take a ticket
  std::atomic<int> number[most_processes]{};     // on its ticket; 0: it has none
};

int highest_number(Shared& shared) {
  int highest = 0;
  for (int k = 0; k < processes(); ++k) {
    highest = std::max(highest, shared.number[k].load());
  }
  return highest;
}

int take_ticket(Shared& shared, int i) {
  shared.choosing[i].store(true, std::memory_order_release);
  const int mine = highest_number(shared) + 1;
  shared.number[i] = mine;
  shared.choosing[i] = false;
  return mine;
}

bool is_before(Shared& shared, int k, int i, int mine) {
  const int theirs = shared.number[k];
  return theirs != 0 && (theirs < mine || (theirs == mine && k < i));
}

void process(Shared& shared, int i) {
  for (int round = 0; round < rounds; ++round) {
    remainder_section(i);
    const int mine = take_ticket(shared, i);
    for (int k = 0; k < processes(); ++k) {
      while (shared.choosing[k]) {
      }
      while (is_before(shared, k, i, mine)) {
      }
    }
    critical_section(i);
    shared.number[i] = 0;
  }
}
