#pragma once

// Given: what can be printed.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::V;

// (Not inlined, so that a process's own frame holds nothing but what stands in program.cpp.)

[[gnu::noinline]] inline void print(int number) {
  pv::note("prints", number);
}

struct Paper;
void tick(Paper& paper, int i);
void tock(Paper& paper, int i);
void bell(Paper& paper, int i);

inline constexpr pv::Role<Paper> roles[] = {
    {"tick", tick, 1, 1}, {"tock", tock, 1, 1}, {"bell", bell, 1, 1}};
