#pragma once

// Given: what the masons do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::SemaphoreArray;
using pv::V;

inline constexpr int most_pairs = 4;

// (Not inlined, so that a mason's own frame holds nothing but what the student wrote.)

// A mason of pair i raises the wall on his side by one layer; which side that is depends on who
// calls. Takes a while, and ends with the mason ready to lift.
[[gnu::noinline]] inline void build(int i) {
  {
    const pv::Region building("build", i);
    pv::linger();
  }
  pv::note("built", i);
  pv::request("lift", i);
}

// He lifts his end of the scaffold onto the new layer. It must lie level.
[[gnu::noinline]] inline void lift(int i) {
  const pv::Region lifting("lift", i);
}

// Yours: what the masons share, and what each of them does. Pair i is left mason i and right mason
// i.
struct Site;
void left(Site& site, int i);
void right(Site& site, int i);

inline constexpr pv::Role<Site> roles[] = {{"left", left, 1, most_pairs},
                                           {"right", right, 1, most_pairs}};
