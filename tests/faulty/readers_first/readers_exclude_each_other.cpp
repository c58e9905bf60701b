// Verdict: concurrency
// One lock for all is safe, but no two readers ever read together.

#include "readers_first.hpp"

struct Database {
  Semaphore writers{1};  // one writer at a time stands at the database
  Semaphore database{1};
};

void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    P(shared.database);
    read(i);
    V(shared.database);
  }
}

void writer(Database& shared, int i) {
  while (true) {
    come_to_write(i);
    P(shared.writers);
    P(shared.database);
    write(i);
    V(shared.database);
    V(shared.writers);
  }
}
