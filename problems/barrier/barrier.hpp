#pragma once

// Given: what the hikers do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::SemaphoreArray;
using pv::V;

inline constexpr int most_hikers = 8;

// How many hikers there are.
inline int hikers() {
  return pv::processes("hiker");
}

// (Not inlined, so that a hiker's own frame holds nothing but what the student wrote.)

// Hiker i climbs to the top, and has arrived.
[[gnu::noinline]] inline void climb(int i) {
  {
    const pv::Region climbing("climb", i);
    pv::linger();
  }
  pv::note("arrived", i);
  pv::request("eat", i);
}

// Hiker i eats, with everybody there.
[[gnu::noinline]] inline void eat(int i) {
  const pv::Region eating("eat", i);
}

// Yours: what the hikers share, and what each of them does.
struct Summit;
void hiker(Summit& summit, int i);

inline constexpr pv::Role<Summit> roles[] = {{"hiker", hiker, 2, most_hikers}};
