#include <algorithm>

#include "bakery.hpp"

// Everything the processes share lies in here.
struct Shared {
  std::atomic<bool> choosing[most_processes]{};  // process i is about to take a ticket
  std::atomic<int> number[most_processes]{};     // on its ticket; 0: it has none
};

// The highest number on any ticket; 0 if there is none.
int highest_number(Shared& shared) {
  int highest = 0;
  for (int k = 0; k < processes(); ++k) {
    highest = std::max(highest, shared.number[k].load());
  }
  return highest;
}

// Takes a ticket with a number higher than all others, and tells it.
int take_ticket(Shared& shared, int i) {
  // TODO: another process may take one at the same time, be slower, and come first all the same.
  const int mine = highest_number(shared) + 1;
  shared.number[i] = mine;
  return mine;
}

// Whether process k goes in before process i, whose number is `mine`.
bool is_before(Shared& shared, int k, int i, int mine) {
  const int theirs = shared.number[k];
  return theirs != 0 && (theirs < mine || (theirs == mine && k < i));
}

// What process i does, a number of times. All processes run this at the same time.
void process(Shared& shared, int i) {
  for (int round = 0; round < rounds; ++round) {
    remainder_section(i);
    const int mine = take_ticket(shared, i);
    for (int k = 0; k < processes(); ++k) {
      while (is_before(shared, k, i, mine)) {
      }
    }
    critical_section(i);
    shared.number[i] = 0;
  }
}
