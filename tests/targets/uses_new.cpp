// Verdict: holds
// Memory that is allocated before a meal and freed after it.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    int* plates = new int[2]{i, seats()};
    Semaphore& fork_for_the_last_plate = plates[1] > plates[0] ? higher : lower;
    eat(i);
    V(fork_for_the_last_plate);
    delete[] plates;
    V(lower);
  }
}
