// Verdict: mutual_exclusion
// Says: eats is a global: each process has its own copy,
// Says: so nobody else sees what is written there.
// Each process has its own copy of the globals, and in that copy no neighbour ever eats.

#include "dining_philosophers.hpp"

struct Table {
  Semaphore mutex{1};
};

bool eats[most_seats] = {};

bool may_eat(Table& table, int i) {
  P(table.mutex);
  eats[i] = !eats[(i + 1) % seats()] && !eats[(i + seats() - 1) % seats()];
  V(table.mutex);
  return eats[i];
}

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    while (!may_eat(table, i)) {
    }
    eat(i);
    P(table.mutex);
    eats[i] = false;
    V(table.mutex);
  }
}
