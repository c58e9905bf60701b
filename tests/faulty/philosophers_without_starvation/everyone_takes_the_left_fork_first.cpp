// Verdict: deadlock
// All hold the left fork and wait for the right one, each for the next, round the table.

#include "philosophers_without_starvation.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.fork[left(i)]);
    P(table.fork[right(i)]);
    eat(i);
    V(table.fork[right(i)]);
    V(table.fork[left(i)]);
  }
}
