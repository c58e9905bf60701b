// Verdict: data_race
// Nothing orders what the two do with the same flag.

#include "flags_checked_first.hpp"

struct Shared {
  volatile bool wants[2] = {};  // volatile, or the compiler reads them once
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.wants[1 - i]) {
    }
    shared.wants[i] = true;
    critical_section(i);
    shared.wants[i] = false;
  }
}
