// Verdict: holds
// A vector is private, and given back in each round: its memory looks the same again.

#include <algorithm>
#include <vector>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  while (true) {
    think(i);
    std::vector<int> forks = {left(i), right(i)};
    std::sort(forks.begin(), forks.end());
    for (const int fork : forks) {
      P(table.fork[fork]);
    }
    eat(i);
    for (const int fork : forks) {
      V(table.fork[fork]);
    }
  }
}
