#include "dining_philosophers.hpp"

// Everything the philosophers share lies in here.
struct Table {
  SemaphoreArray<most_seats> fork{1};  // each fork is there once
};

// What philosopher i does, for ever. All philosophers run this at the same time.
void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    // TODO: take both forks. Nobody may eat with a fork that a neighbour holds.
    P(table.fork[left(i)]);
    P(table.fork[right(i)]);
    eat(i);
    // TODO: put both forks back.
    V(table.fork[left(i)]);
    V(table.fork[right(i)]);
  }
}
