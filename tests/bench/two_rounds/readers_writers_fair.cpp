// All pass one turnstile, as in solutions/readers_writers_fair/turnstile.cpp, in two rounds.

#include "readers_writers_fair.hpp"

struct Database {
  Semaphore turnstile{1};  // all pass here, in the order in which they come
  Semaphore mutex{1};      // guards reading
  int reading = 0;
  Semaphore database{1};  // held by one writer, or by the readers together
};

void reader(Database& shared, int i) {
  for (int round = 0; round < 2; ++round) {
    come_to_read(i);
    P(shared.turnstile);
    V(shared.turnstile);
    P(shared.mutex);
    if (++shared.reading == 1) {
      P(shared.database);
    }
    V(shared.mutex);
    read(i);
    P(shared.mutex);
    if (--shared.reading == 0) {
      V(shared.database);
    }
    V(shared.mutex);
  }
}

void writer(Database& shared, int i) {
  for (int round = 0; round < 2; ++round) {
    come_to_write(i);
    P(shared.turnstile);
    P(shared.database);
    V(shared.turnstile);
    write(i);
    V(shared.database);
  }
}
