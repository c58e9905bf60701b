#include "filter_lock.hpp"

// Everything the processes share lies in here. There are doors 1, 2, ... before the critical
// section.
struct Shared {
  std::atomic<int>
      door[most_processes]{};  // process i is at this door; 0: it does not want to get in
  std::atomic<int> last[most_processes]{};  // who came last to door d
};

// Whether another process than i is at door d, or behind it.
bool somebody_is_as_far(Shared& shared, int i, int d) {
  for (int k = 0; k < processes(); ++k) {
    if (k != i && shared.door[k] >= d) {
      return true;
    }
  }
  return false;
}

// What process i does, for ever. All processes run this at the same time.
void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    // TODO: one door is enough for two processes. How many does it take for all of them?
    shared.door[i] = 1;
    shared.last[1] = i;
    while (somebody_is_as_far(shared, i, 1) && shared.last[1] == i) {
    }
    critical_section(i);
    shared.door[i] = 0;
  }
}
