#pragma once

// What bench lets the checker prove with and without reduction: rounds that end, and data.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::V;

inline constexpr int items_each = 3;

// What it takes to make an item, and to use one up: outside of the buffer, by any number at once.
[[gnu::noinline]] inline void make(int item) { const pv::Region making("make", item); }
[[gnu::noinline]] inline void use(int item) { const pv::Region using_up("use", item); }

struct Buffer;
void producer(Buffer& buffer, int i);
void consumer(Buffer& buffer, int i);

inline constexpr pv::Role<Buffer> roles[] = {{"producer", producer, 2, 4},
                                             {"consumer", consumer, 2, 4}};
