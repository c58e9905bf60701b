// Verdict: unmodelled
// Says: the shared struct unannounced at {here}: name
// strcpy is compiled by others, who announce nothing.

#include <cstring>

#include "dining_philosophers.hpp"

const char* volatile words = "Confucius";

struct Table {
  SemaphoreArray<most_seats> fork{1};
  char name[32] = {};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  while (true) {
    think(i);
    P(lower);
    P(higher);
    strcpy(table.name, words);  // here
    eat(i);
    V(higher);
    V(lower);
  }
}
