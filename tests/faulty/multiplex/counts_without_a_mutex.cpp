// Verdict: data_race
// The number of visitors is changed by several at once.

#include "multiplex.hpp"

struct Museum {
  volatile int inside = 0;  // volatile, or the compiler reads it once and never again
};

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    while (museum.inside == places) {
    }
    museum.inside = museum.inside + 1;
    look(i);
    museum.inside = museum.inside - 1;
  }
}
