// Verdict: spinning
// Says: computes at {here} without ever coming to another operation.
// An empty loop that never ends, with a fork in hand.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& fork = table.fork[left(i)];
  while (true) {
    think(i);
    P(fork);
    while (true) {  // here
    }
  }
}
