// Verdict: mutual_exclusion
// Nothing keeps anybody from eating: neighbours eat together before anyone takes a step.

#include "dining_philosophers.hpp"

struct Table {};

void philosopher(Table& /*table*/, int i) {
  while (true) {
    think(i);
    eat(i);
  }
}
