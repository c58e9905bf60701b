#include "at_most_four.hpp"

// Everything the philosophers share lies in here.
struct Table {
  SemaphoreArray<most_seats> fork{1};  // each fork is there once
};

// What philosopher i does, for ever. All philosophers run this at the same time.
void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    // TODO: do not let everybody sit down at once, but all except one.
    dine(table.fork, i);
  }
}
