#include "../readers_first/readers_first.hpp"

struct Database {
  Semaphore mutex{1};  // guards reading
  int reading = 0;
  Semaphore database{1};  // held by one writer, or by the readers together
};

// Counts one reader more. Whether it is the first.
[[gnu::noinline]] bool count_in(Database& shared) {
  P(shared.mutex);
  const bool first = ++shared.reading == 1;
  V(shared.mutex);
  return first;
}

// Counts one reader less. Whether it was the last.
[[gnu::noinline]] bool count_out(Database& shared) {
  P(shared.mutex);
  const bool last = --shared.reading == 0;
  V(shared.mutex);
  return last;
}

void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    if (count_in(shared)) {
      P(shared.database);
    }
    read(i);
    if (count_out(shared)) {
      V(shared.database);
    }
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
