// Verdict: data_race
// The turnstile does not keep those who leave from those who come.

#include "readers_writers_fair.hpp"

struct Database {
  Semaphore turnstile{1};  // all pass here, in the order in which they come
  int reading = 0;
  Semaphore database{1};  // held by one writer, or by the readers together
};

void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    P(shared.turnstile);
    if (++shared.reading == 1) {
      P(shared.database);
    }
    V(shared.turnstile);
    read(i);
    if (--shared.reading == 0) {
      V(shared.database);
    }
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
