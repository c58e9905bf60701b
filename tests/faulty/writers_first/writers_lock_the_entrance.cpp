// Verdict: bounded_waiting
// As printed by Courtois and others: readers pass until the first writer has locked the entrance.

#include "writers_first.hpp"

struct Database {
  Semaphore reading_mutex{1};  // guards reading
  int reading = 0;
  Semaphore writers_mutex{1};  // guards writers
  int writers = 0;             // who write or want to
  Semaphore readers_queue{1};  // one reader at a time stands at the entrance
  Semaphore entrance{1};       // held by the writers together, or by a reader on its way in
  Semaphore database{1};       // held by one writer, or by the readers together
};

void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    P(shared.readers_queue);
    P(shared.entrance);
    P(shared.reading_mutex);
    if (++shared.reading == 1) {
      P(shared.database);
    }
    V(shared.reading_mutex);
    V(shared.entrance);
    V(shared.readers_queue);
    read(i);
    P(shared.reading_mutex);
    if (--shared.reading == 0) {
      V(shared.database);
    }
    V(shared.reading_mutex);
  }
}

void writer(Database& shared, int i) {
  while (true) {
    come_to_write(i);
    P(shared.writers_mutex);
    if (++shared.writers == 1) {
      P(shared.entrance);
    }
    V(shared.writers_mutex);
    P(shared.database);
    write(i);
    V(shared.database);
    P(shared.writers_mutex);
    if (--shared.writers == 0) {
      V(shared.entrance);
    }
    V(shared.writers_mutex);
  }
}
