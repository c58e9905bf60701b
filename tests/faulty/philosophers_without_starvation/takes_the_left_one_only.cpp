// Verdict: mutual_exclusion
// The left fork alone is nobody else's left fork, so nobody ever waits.

#include "philosophers_without_starvation.hpp"

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
