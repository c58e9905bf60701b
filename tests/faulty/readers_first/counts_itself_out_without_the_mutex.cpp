// Verdict: data_race
// A reader who goes counts himself out while another one counts himself in.

#include "readers_first.hpp"

struct Database {
  Semaphore mutex{1};  // guards reading
  int reading = 0;
  Semaphore writers{1};   // one writer at a time stands at the database
  Semaphore database{1};  // held by one writer, or by the readers together
};

void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    P(shared.mutex);
    if (++shared.reading == 1) {
      P(shared.database);
    }
    V(shared.mutex);
    read(i);
    if (--shared.reading == 0) {
      V(shared.database);
    }
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
