#pragma once

// Given: what the cars do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::SemaphoreArray;
using pv::V;

inline constexpr int most_cars = 8;

// How many cars there are.
inline int cars() {
  return pv::processes("car");
}

// (Not inlined, so that a car's own frame holds nothing but what the student wrote.)

// Car i drives about for as long as it likes, and ends before the bridge.
[[gnu::noinline]] inline void drive(int i) {
  {
    const pv::Region driving("drive", i);
    pv::linger();
  }
  pv::request("cross", i);
}

// Car i crosses the bridge, on which there is room for one.
[[gnu::noinline]] inline void cross(int i) {
  const pv::Region crossing("cross", i);
}

// Yours: what the cars share, and what each of them does.
struct Bridge;
void car(Bridge& bridge, int i);

inline constexpr pv::Role<Bridge> roles[] = {{"car", car, 2, most_cars}};
