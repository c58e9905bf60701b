// Verdict: spinning
// Says: goes round a loop for ever at {here}: it does nothing there that could let anybody go on.
// Marks only, no operation that could let another process go on: it never comes back.

#include "dining_philosophers.hpp"

struct Table {};

void philosopher(Table& /*table*/, int i) {
  while (true) {
    think(i);  // here
  }
}
