#pragma once

// Given: what the processes do besides getting in and out. Not to be changed.

#include <atomic>
#include <pv/pv.hpp>

// (Not inlined, so that a process's own frame holds nothing but what the student wrote.)

// Process i does what concerns nobody else, for as long as it likes, and ends where it wants to get
// into its critical section.
[[gnu::noinline]] inline void remainder_section(int i) {
  pv::linger();
  pv::request("critical section", i);
}

// Process i is in its critical section.
[[gnu::noinline]] inline void critical_section(int i) {
  const pv::Region inside("critical section", i);
}

// Yours: what the processes share, and what each of them does.
struct Shared;
void process(Shared& shared, int i);

inline constexpr pv::Role<Shared> roles[] = {{"process", process, 2, 2}};
