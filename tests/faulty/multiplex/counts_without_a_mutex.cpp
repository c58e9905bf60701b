// Verdict: data_race
// The number of visitors is changed by several at once.

#include "multiplex.hpp"

struct Museum {
  int inside = 0;
};

void visitor(Museum& museum, int i) {
  while (true) {
    stroll(i);
    while (museum.inside == places) {
    }
    ++museum.inside;
    look(i);
    --museum.inside;
  }
}
