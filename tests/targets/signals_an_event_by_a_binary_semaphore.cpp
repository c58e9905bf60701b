// Verdict: holds
// The plates go round: whoever has eaten signals the one on the right, who waits for that.

#include "dining_philosophers.hpp"

struct Table {
  Table() { V(served[0]); }
  SemaphoreArray<most_seats, pv::BinarySemaphore> served{0};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    P(table.served[i]);
    eat(i);
    V(table.served[right(i)]);
  }
}
