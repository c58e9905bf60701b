#pragma once

// What bench lets the checker prove with and without reduction: rounds that end, and data.

#include <pv/pv.hpp>

using pv::P;
using pv::Semaphore;
using pv::V;

inline constexpr int items_each = 3;

struct Buffer;
void producer(Buffer& buffer, int i);
void consumer(Buffer& buffer, int i);

inline constexpr pv::Role<Buffer> roles[] = {{"producer", producer, 2, 4},
                                             {"consumer", consumer, 2, 4}};
