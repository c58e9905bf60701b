// Verdict: mutual_exclusion
// Each takes the left fork only, and no two want the same one: neighbours eat together.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.fork[left(i)]);
    eat(i);
    V(table.fork[left(i)]);
  }
}
