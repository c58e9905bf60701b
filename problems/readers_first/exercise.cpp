#include "readers_first.hpp"

// Everything readers and writers share lies in here.
struct Database {
  Semaphore database{1};  // one at a time
};

// What reader i does, for ever.
void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    // TODO: readers do not disturb each other. Wait for a writer only, and for one at most.
    P(shared.database);
    read(i);
    V(shared.database);
  }
}

// What writer i does, for ever.
void writer(Database& shared, int i) {
  while (true) {
    come_to_write(i);
    // TODO: wait until nobody reads or writes.
    P(shared.database);
    write(i);
    V(shared.database);
  }
}
