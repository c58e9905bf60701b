// Verdict: spinning
// Marks only, no operation that could let another process go on: it never comes back.

#include "dining_philosophers.hpp"

struct Table {};

void philosopher(Table& /*table*/, int i) {
  while (true) {
    think(i);
  }
}
