#pragma once

// Given: what the photographers do besides synchronizing. Not to be changed.

#include <atomic>
#include <pv/pv.hpp>

inline constexpr int most_photographers = 8;

// How many photographers there are.
inline int photographers() {
  return pv::processes("photographer");
}

// The bath in the darkroom: plain memory, for one photographer at a time.
struct Bath {
  bool used = false;
};

// (Not inlined, so that a photographer's own frame holds nothing but what the student wrote.)

// Photographer i takes pictures for as long as it likes, and ends before the darkroom.
[[gnu::noinline]] inline void take_pictures(int i) {
  {
    const pv::Region shooting("take_pictures", i);
    pv::linger();
  }
  pv::request("develop", i);
}

// Photographer i develops a film in the darkroom, in which there is room for one.
[[gnu::noinline]] inline void develop(Bath& bath, int i) {
  { const pv::Region developing("develop", i); }
  bath.used = true;
}

// Yours: what the photographers share, and what each of them does.
struct Darkroom;
void photographer(Darkroom& room, int i);

inline constexpr pv::Role<Darkroom> roles[] = {
    {"photographer", photographer, 2, most_photographers}};
