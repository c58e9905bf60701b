// Verdict: data_race
// The number of those at the table is written by all of them at once.

#include "at_most_four.hpp"

struct Table {
  Semaphore seat{seats() - 1};
  int seated = 0;
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.seat);
    ++table.seated;
    dine(table.fork, i);
    --table.seated;
    V(table.seat);
  }
}
