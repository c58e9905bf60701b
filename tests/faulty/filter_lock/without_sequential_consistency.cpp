// Verdict: mutual_exclusion
// At which door a process is may be seen late: who looks meanwhile takes itself for the only one.
// Memory: tso

#include "filter_lock.hpp"

struct Shared {
  std::atomic<int>
      door[most_processes]{};  // process i is at this door; 0: it does not want to get in
  std::atomic<int> last[most_processes]{};  // who came last to door d
};

bool somebody_is_as_far(Shared& shared, int i, int d) {
  for (int k = 0; k < processes(); ++k) {
    if (k != i && shared.door[k] >= d) {
      return true;
    }
  }
  return false;
}

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    for (int d = 1; d < processes(); ++d) {
      shared.door[i].store(d, std::memory_order_release);
      shared.last[d].store(i, std::memory_order_release);
      while (somebody_is_as_far(shared, i, d) && shared.last[d] == i) {
      }
    }
    critical_section(i);
    shared.door[i] = 0;
  }
}
