#include "philosophers_without_starvation.hpp"

// Everything the philosophers share lies in here.
struct Table {
  SemaphoreArray<most_seats> fork{1};  // each fork is there once
};

// What philosopher i does, for ever. All philosophers run this at the same time.
void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    // TODO: no deadlock here. But can two neighbours keep the one between them hungry for ever?
    Swait(table.fork[left(i)], table.fork[right(i)]);
    eat(i);
    Ssignal(table.fork[left(i)], table.fork[right(i)]);
  }
}
