#include "writers_first.hpp"

// Everything readers and writers share lies in here.
struct Database {
  Semaphore mutex{1};  // guards reading
  int reading = 0;
  Semaphore database{1};  // held by one writer, or by the readers together
};

// What reader i does, for ever.
void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    // TODO: do not join those who read while a writer waits.
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

// What writer i does, for ever.
void writer(Database& shared, int i) {
  while (true) {
    come_to_write(i);
    // TODO: let readers know that you wait.
    P(shared.database);
    write(i);
    V(shared.database);
  }
}
