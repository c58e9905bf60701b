// Verdict: holds
// Who leaves decides who comes next, and tells them: a writer, if any waits.

#include "writers_first.hpp"

struct Database {
  Semaphore mutex{1};  // guards the four below
  int reading = 0;     // those who may read: they do, or are about to
  int writing = 0;
  int waiting_readers = 0;
  int waiting_writers = 0;
  Semaphore may_read{0};
  Semaphore may_write{0};
};

// Lets a writer in if one waits. Requires: mutex is held, nobody reads or writes.
void let_a_writer_in(Database& shared) {
  if (shared.waiting_writers > 0) {
    --shared.waiting_writers;
    ++shared.writing;
    V(shared.may_write);
  }
}

// Lets all readers in who wait. Requires: mutex is held, nobody writes.
void let_the_readers_in(Database& shared) {
  while (shared.waiting_readers > 0) {
    --shared.waiting_readers;
    ++shared.reading;
    V(shared.may_read);
  }
}

// (The four below are not inlined, so that no count is left in a register of their caller: to the
// checker, that would be another state.)

[[gnu::noinline]] void begin_to_read(Database& shared) {
  P(shared.mutex);
  if (shared.writing + shared.waiting_writers > 0) {
    ++shared.waiting_readers;
    V(shared.mutex);
    P(shared.may_read);  // whoever gives this has counted us in
  } else {
    ++shared.reading;
    V(shared.mutex);
  }
}

[[gnu::noinline]] void end_reading(Database& shared) {
  P(shared.mutex);
  if (--shared.reading == 0) {
    let_a_writer_in(shared);
  }
  V(shared.mutex);
}

[[gnu::noinline]] void begin_to_write(Database& shared) {
  P(shared.mutex);
  if (shared.reading + shared.writing > 0) {
    ++shared.waiting_writers;
    V(shared.mutex);
    P(shared.may_write);
  } else {
    ++shared.writing;
    V(shared.mutex);
  }
}

[[gnu::noinline]] void end_writing(Database& shared) {
  P(shared.mutex);
  --shared.writing;
  if (shared.waiting_writers > 0) {
    let_a_writer_in(shared);
  } else {
    let_the_readers_in(shared);
  }
  V(shared.mutex);
}

void reader(Database& shared, int i) {
  while (true) {
    come_to_read(i);
    begin_to_read(shared);
    read(i);
    end_reading(shared);
  }
}

void writer(Database& shared, int i) {
  while (true) {
    come_to_write(i);
    begin_to_write(shared);
    write(i);
    end_writing(shared);
  }
}
