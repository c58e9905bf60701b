// Verdict: deadlock
// All wait for forks that nobody has ever put on the table.

#include "all_or_nothing.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{0};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    Swait(table.fork[left(i)], table.fork[right(i)]);
    eat(i);
    Ssignal(table.fork[left(i)], table.fork[right(i)]);
  }
}
