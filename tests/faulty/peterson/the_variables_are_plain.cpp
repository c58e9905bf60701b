// Verdict: data_race
// What order plain variables are written and read in is up to compiler and processor.

#include "peterson.hpp"

struct Shared {
  volatile bool wants[2] = {};  // volatile, or the compiler reads them once
  volatile int turn = 0;
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    shared.wants[i] = true;
    shared.turn = 1 - i;
    while (shared.wants[1 - i] && shared.turn == 1 - i) {
    }
    critical_section(i);
    shared.wants[i] = false;
  }
}
