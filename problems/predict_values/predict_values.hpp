#pragma once

// Given: what the students do besides synchronizing.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::V;

// (Not inlined, so that a process's own frame holds nothing but what stands in program.cpp.)

// Takes a while, and ends with student i wanting to print.
[[gnu::noinline]] inline void study(int i) {
  pv::linger();
  pv::request("print", i);
}

// Student i prints.
[[gnu::noinline]] inline void print(int i) {
  const pv::Region printing("print", i);
}

struct Library;
void student(Library& library, int i);

inline constexpr pv::Role<Library> roles[] = {{"student", student, 5, 8}};
