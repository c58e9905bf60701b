#include "flags_checked_first.hpp"

// Everything the processes share lies in here.
struct Shared {
  std::atomic<bool> wants[2]{};  // process i wants to get in, or is in
};

// What process i does, for ever. Both processes run this at the same time.
void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    // TODO: both can get in. Who sees that the other one wants to get in, too, must give way; but
    // not both of them.
    while (shared.wants[1 - i]) {
    }
    shared.wants[i] = true;
    critical_section(i);
    shared.wants[i] = false;
  }
}
