// Verdict: data_race
// Says: can come to turn at the same time, and nothing keeps them apart.
// All but one spin on a turn that is written, when a meal is over, while they read it.

#include "dining_philosophers.hpp"

struct Table {
  volatile int turn = 0;  // whose it is
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    while (table.turn != i) {
    }
    eat(i);
    table.turn = right(i);
  }
}
