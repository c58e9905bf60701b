#include <algorithm>

#include "all_or_nothing.hpp"

// Everything the philosophers share lies in here.
struct Table {
  SemaphoreArray<most_seats> fork{1};  // each fork is there once
};

// What philosopher i does, for ever. All philosophers run this at the same time.
void philosopher(Table& table, int i) {
  const int lower = std::min(left(i), right(i));
  const int higher = std::max(left(i), right(i));
  while (true) {
    think(i);
    // TODO: take both forks, or none. No deadlock here, but who waits, and for whom?
    P(table.fork[lower]);
    P(table.fork[higher]);
    eat(i);
    V(table.fork[higher]);
    V(table.fork[lower]);
  }
}
