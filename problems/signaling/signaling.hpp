#pragma once

// Given: what the starter and the runners do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::SemaphoreArray;
using pv::V;

inline constexpr int most_runners = 8;

// How many runners there are.
inline int runners() {
  return pv::processes("runner");
}

// (Not inlined, so that a process's own frame holds nothing but what the student wrote.)

// The starter raises the pistol, and fires.
[[gnu::noinline]] inline void shoot() {
  pv::linger();
  pv::note("shot", 0);
}

// Takes a while, and ends with runner i ready to run.
[[gnu::noinline]] inline void warm_up(int i) {
  pv::linger();
  pv::request("run", i);
}

// Runner i runs, after the shot.
[[gnu::noinline]] inline void run(int i) {
  const pv::Region running("run", i);
}

// Yours: what they share, and what each of them does.
struct Track;
void starter(Track& track, int i);
void runner(Track& track, int i);

inline constexpr pv::Role<Track> roles[] = {{"starter", starter, 1, 1},
                                            {"runner", runner, 2, most_runners}};
