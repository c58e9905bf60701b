// Verdict: deadlock
// A reader keeps a place while he waits for the turnstile; the writer who holds that waits for it.

#include "readers_writers_fair.hpp"

struct Database {
  Semaphore turnstile{1};       // all pass here, in the order in which they come
  Semaphore places{readers()};  // a reader needs one, a writer all of them
};

void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    P(shared.places);
    P(shared.turnstile);
    V(shared.turnstile);
    read(i);
    V(shared.places);
  }
}

void writer(Database& shared, int i) {
  while (true) {
    come_to_write(i);
    P(shared.turnstile);
    for (int place = 0; place < readers(); ++place) {
      P(shared.places);
    }
    V(shared.turnstile);
    write(i);
    for (int place = 0; place < readers(); ++place) {
      V(shared.places);
    }
  }
}
