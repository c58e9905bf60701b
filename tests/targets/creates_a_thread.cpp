// Verdict: unmodelled
// Says: cannot follow at {here}: the system call
// Threads within a process are not followed.

#include <thread>

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
    std::thread friend_of_mine([] {});  // here
    friend_of_mine.join();
    eat(i);
    V(higher);
    V(lower);
  }
}
