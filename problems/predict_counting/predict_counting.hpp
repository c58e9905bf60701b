#pragma once

// Given: how long the counters count.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::V;

inline constexpr int rounds = 3;

struct Turnstiles;
void counter(Turnstiles& turnstiles, int i);

inline constexpr pv::Role<Turnstiles> roles[] = {{"counter", counter, 2, 2}};
