#pragma once

// Given: what the photographers do besides synchronizing. Not to be changed.

#include <atomic>
#include <pv/pv.hpp>

inline constexpr int most_photographers = 8;

// How many enlargers there are in the darkroom, one for each who works there.
inline constexpr int enlargers = 2;

// How many photographers there are.
inline int photographers() {
  return pv::processes("photographer");
}

// (Not inlined, so that a photographer's own frame holds nothing but what the student wrote.)

// Photographer i takes pictures for as long as it likes, and ends before the darkroom.
[[gnu::noinline]] inline void take_pictures(int i) {
  pv::linger();
  pv::request("enlarge", i);
}

// Photographer i makes prints, with an enlarger of its own.
[[gnu::noinline]] inline void enlarge(int i) {
  const pv::Region enlarging("enlarge", i);
}

// Yours: what the photographers share, and what each of them does.
struct Darkroom;
void photographer(Darkroom& room, int i);

inline constexpr pv::Role<Darkroom> roles[] = {
    {"photographer", photographer, 3, most_photographers}};
