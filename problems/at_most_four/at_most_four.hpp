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

// How many philosophers there are, and how many seats and forks.
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

// A meal, from sitting down to getting up. This is how everybody at this table eats: first the left
// fork, then the right one.
[[gnu::noinline]] inline void dine(SemaphoreArray<most_seats>& fork, int i) {
  const pv::Region at_the_table("table", i);
  P(fork[left(i)]);
  P(fork[right(i)]);
  { const pv::Region eating("eat", i); }
  V(fork[right(i)]);
  V(fork[left(i)]);
}

// Yours: what the philosophers share, and what each of them does.
struct Table;
void philosopher(Table& table, int i);

inline constexpr pv::Role<Table> roles[] = {{"philosopher", philosopher, 5, most_seats}};
