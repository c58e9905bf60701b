#pragma once

// Given: what two processes do besides getting in and out.

#include <atomic>
#include <pv/pv.hpp>

// (Not inlined, so that a process's own frame holds nothing but what stands in program.cpp.)

// Process i does what concerns nobody else, and ends where it wants to get into its critical
// section.
[[gnu::noinline]] inline void remainder_section(int i) {
  pv::linger();
  pv::request("critical section", i);
}

// Process i is in its critical section.
[[gnu::noinline]] inline void critical_section(int i) {
  const pv::Region inside("critical section", i);
}

struct Shared;
void process(Shared& shared, int i);

inline constexpr pv::Role<Shared> roles[] = {{"process", process, 2, 2}};
