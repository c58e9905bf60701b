#pragma once

// Given: what the computers do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::SemaphoreArray;
using pv::V;

inline constexpr int most_computers = 8;

// How many computers there are.
inline int computers() {
  return pv::processes("computer");
}

// (Not inlined, so that a computer's own frame holds nothing but what the student wrote.)

// Computer i works out tomorrow's weather in its region, from what everybody worked out for today.
[[gnu::noinline]] inline void compute(int i) {
  {
    const pv::Region computing("compute", i);
    pv::linger();
  }
  pv::request("compute", i);
}

// Yours: what the computers share, and what each of them does.
struct Forecast;
void computer(Forecast& forecast, int i);

inline constexpr pv::Role<Forecast> roles[] = {{"computer", computer, 2, most_computers}};
