// Verdict: starvation
// Two neighbours who take turns never leave both forks of the one between them free.

#include "philosophers_without_starvation.hpp"

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
