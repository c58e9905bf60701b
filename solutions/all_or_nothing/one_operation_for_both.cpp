// Verdict: holds
// Both forks are taken in one operation or none is, so nobody waits with a fork in hand.

#include "all_or_nothing.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    Swait(table.fork[left(i)], table.fork[right(i)]);
    eat(i);
    Ssignal(table.fork[left(i)], table.fork[right(i)]);
  }
}
