#pragma once

// Given: what the philosophers do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::SemaphoreArray;
using pv::Ssignal;
using pv::Swait;
using pv::V;

inline constexpr int most_seats = 16;

// How many philosophers sit at the table, and how many forks lie on it.
inline int seats() {
  return pv::processes("philosopher");
}

// The fork on philosopher i's left, and the one on the right, which is the next one's left.
inline int left(int i) {
  return i;
}
inline int right(int i) {
  return (i + 1) % seats();
}

// (Not inlined, so that a philosopher's own frame holds nothing but what the student wrote.)

// Takes a while, and ends with philosopher i hungry.
[[gnu::noinline]] inline void think(int i) {
  pv::linger();
  pv::request("eat", i);
}

// Philosopher i eats, with both forks in hand.
[[gnu::noinline]] inline void eat(int i) {
  const pv::Region eating("eat", i);
}

// Yours: what the philosophers share, and what each of them does.
struct Table;
void philosopher(Table& table, int i);

inline constexpr pv::Role<Table> roles[] = {{"philosopher", philosopher, 5, most_seats}};
