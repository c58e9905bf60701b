// Verdict: data_race
// The number of those at the table is read and written by all of them at once.

#include "at_most_four.hpp"

struct Table {
  int seated = 0;
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    while (table.seated == seats() - 1) {
    }
    ++table.seated;
    dine(table.fork, i);
    --table.seated;
  }
}
