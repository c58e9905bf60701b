#pragma once

// Given: what is told of the letters.

#include <atomic>
#include <pv/pv.hpp>

// (Not inlined, so that a process's own frame holds nothing but what stands in program.cpp.)

// What the sender found in the other one's box.
[[gnu::noinline]] inline void tell(int found) {
  pv::note("found", found);
}

struct Boxes;
void alice(Boxes& boxes, int i);
void bob(Boxes& boxes, int i);

inline constexpr pv::Role<Boxes> roles[] = {{"alice", alice, 1, 1}, {"bob", bob, 1, 1}};
