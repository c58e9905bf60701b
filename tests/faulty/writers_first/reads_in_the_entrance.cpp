// Verdict: concurrency
// A reader keeps the others out while reading: no two ever read together.

#include "writers_first.hpp"

struct Database {
  Semaphore turnstile{1};  // readers pass one by one
  Semaphore database{1};
};

void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    P(shared.turnstile);
    P(shared.database);
    read(i);
    V(shared.database);
    V(shared.turnstile);
  }
}

void writer(Database& shared, int i) {
  while (true) {
    come_to_write(i);
    P(shared.database);
    write(i);
    V(shared.database);
  }
}
