// Verdict: rule
// The right fork is out of use after a meal, and is waited for while nobody eats with it.

#include "all_or_nothing.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    Swait(table.fork[left(i)], table.fork[right(i)]);
    eat(i);
    V(table.fork[left(i)]);
  }
}
