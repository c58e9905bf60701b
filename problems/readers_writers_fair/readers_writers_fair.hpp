#pragma once

// Given: what readers and writers do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::Ssignal;
using pv::Swait;
using pv::V;

inline constexpr int most_readers = 8;
inline constexpr int most_writers = 8;

// How many processes read, and how many write.
inline int readers() {
  return pv::processes("reader");
}
inline int writers() {
  return pv::processes("writer");
}

// (Not inlined, so that a process's own frame holds nothing but what the student wrote.)

// Takes a while, and ends with reader i wanting to read.
[[gnu::noinline]] inline void come_to_read(int i) {
  pv::linger();
  pv::request("read", i);
}

// Reader i reads.
[[gnu::noinline]] inline void read(int i) {
  const pv::Region reading("read", i);
}

// Takes a while, and ends with writer i wanting to write.
[[gnu::noinline]] inline void come_to_write(int i) {
  pv::linger();
  pv::request("write", i);
}

// Writer i writes.
[[gnu::noinline]] inline void write(int i) {
  const pv::Region writing("write", i);
}

// Yours: what readers and writers share, and what each of them does.
struct Database;
void reader(Database& database, int i);
void writer(Database& database, int i);

inline constexpr pv::Role<Database> roles[] = {{"reader", reader, 2, most_readers},
                                               {"writer", writer, 2, most_writers}};
