// Verdict: nondeterministic
// Says: asks for /dev/urandom at {here}.
// Bytes from /dev/urandom are other ones in every run.

#include <fcntl.h>
#include <unistd.h>

#include "dining_philosophers.hpp"

struct Table {
  SemaphoreArray<most_seats> fork{1};
};

void philosopher(Table& table, int i) {
  Semaphore& lower = table.fork[i + 1 < seats() ? i : 0];
  Semaphore& higher = table.fork[i + 1 < seats() ? i + 1 : i];
  volatile char thrown = 0;
  while (true) {
    think(i);
    P(lower);
    P(higher);
    const int file = open("/dev/urandom", O_RDONLY);  // here
    char dice = 0;
    if (read(file, &dice, 1) == 1 && dice < 7) {
      thrown = static_cast<char>(thrown ^ dice);
    }
    close(file);
    eat(i);
    V(higher);
    V(lower);
  }
}
