#include "single_flag.hpp"

// Everything the processes share lies in here.
struct Shared {
  std::atomic<bool> occupied{false};  // somebody is in the critical section
};

// What process i does, for ever. Both processes run this at the same time.
void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    // TODO: both can get in. One variable is enough to prevent it: what must it say?
    while (shared.occupied) {
    }
    shared.occupied = true;
    critical_section(i);
    shared.occupied = false;
  }
}
