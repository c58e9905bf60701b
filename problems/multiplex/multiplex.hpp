#pragma once

// Given: what the visitors do besides synchronizing. Not to be changed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::SemaphoreArray;
using pv::V;

inline constexpr int most_visitors = 8;

// How many the room can hold.
inline constexpr int places = 2;

// How many visitors there are.
inline int visitors() {
  return pv::processes("visitor");
}

// (Not inlined, so that a visitor's own frame holds nothing but what the student wrote.)

// Visitor i strolls through the museum, and ends before the room.
[[gnu::noinline]] inline void stroll(int i) {
  pv::linger();
  pv::request("look", i);
}

// Visitor i is in the room and looks at the painting.
[[gnu::noinline]] inline void look(int i) {
  const pv::Region looking("look", i);
}

// Yours: what the visitors share, and what each of them does.
struct Museum;
void visitor(Museum& museum, int i);

inline constexpr pv::Role<Museum> roles[] = {{"visitor", visitor, 3, most_visitors}};
