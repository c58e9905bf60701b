// Verdict: data_race
// The compiler and the processor may do with a plain variable what they like.

#include "single_flag.hpp"

struct Shared {
  volatile bool occupied = false;  // volatile, or the compiler reads it once and never again
};

void process(Shared& shared, int i) {
  while (true) {
    remainder_section(i);
    while (shared.occupied) {
    }
    shared.occupied = true;
    critical_section(i);
    shared.occupied = false;
  }
}
