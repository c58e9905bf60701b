#pragma once

// Given: what guests and waiter do besides synchronizing.

#include <pv/pv.hpp>

using pv::BinarySemaphore;
using pv::P;
using pv::V;

inline int guests() {
  return pv::processes("guest");
}

// (Not inlined, so that a process's own frame holds nothing but what stands in program.cpp.)

// Guest i comes to the bar, and is thirsty.
[[gnu::noinline]] inline void come_in(int i) {
  pv::linger();
  pv::note("comes in", i);
}

// Guest i drinks up and goes home.
[[gnu::noinline]] inline void drink(int i) {
  const pv::Region drinking("drink", i);
}

// The waiter fills a glass.
[[gnu::noinline]] inline void fill_a_glass() {
  const pv::Region filling("fill", 0);
}

struct Bar;
void guest(Bar& bar, int i);
void waiter(Bar& bar, int i);

inline constexpr pv::Role<Bar> roles[] = {{"guest", guest, 2, 8}, {"waiter", waiter, 1, 1}};
