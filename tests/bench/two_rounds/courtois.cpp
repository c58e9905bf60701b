// The first solution of P. J. Courtois, F. Heymans, D. L. Parnas, "Concurrent control with readers
// and writers", Communications of the ACM 14 (1971), in two rounds.

#include "readers_first.hpp"

struct Database {
  Semaphore mutex{1};  // guards reading
  int reading = 0;
  Semaphore database{1};  // held by one writer, or by the readers together
};

void reader(Database& shared, int i) {
  for (int round = 0; round < 2; ++round) {
    come_to_read(i);
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
    P(shared.database);
    write(i);
    V(shared.database);
  }
}
