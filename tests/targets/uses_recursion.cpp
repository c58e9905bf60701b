// Verdict: holds
// The forks are taken by a recursion: the same line, at another depth of the stack.

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void eat_with(Table& table, int i, int forks_taken) {
  if (forks_taken == 2) {
    eat(i);
    return;
  }
  const bool is_lower_left = left(i) < right(i);
  const bool takes_left = is_lower_left == (forks_taken == 0);
  Semaphore& fork = table.fork[takes_left ? left(i) : right(i)];
  P(fork);
  eat_with(table, i, forks_taken + 1);
  V(fork);
}

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    eat_with(table, i, 0);
  }
}
