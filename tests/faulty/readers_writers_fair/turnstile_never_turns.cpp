// Verdict: deadlock
// The first reader leaves the turnstile locked behind him.

#include "readers_writers_fair.hpp"

struct Database {
  Semaphore turnstile{1};  // all pass here, in the order in which they come
  Semaphore mutex{1};      // guards reading
  int reading = 0;
  Semaphore database{1};  // held by one writer, or by the readers together
};

void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    P(shared.turnstile);
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
  while (true) {
    come_to_write(i);
    P(shared.turnstile);
    P(shared.database);
    V(shared.turnstile);
    write(i);
    V(shared.database);
  }
}
