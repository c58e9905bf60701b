#pragma once

#include <cstddef>
#include <functional>

namespace harness::check {

// How many jobs this machine runs at the same time for us, but at most `most`; at least 1.
std::size_t helping_hands(std::size_t most);

// Calls job(0) to job(count - 1), each once, `hands` of them at the same time, on any processor
// that this program may use; returns when all have ended. With one hand they run in order, on the
// caller's thread. Throws what a job threw, after the others have ended. Jobs that run at the same
// time may only read what they share.
void side_by_side(std::size_t count, std::size_t hands,
                  const std::function<void(std::size_t)>& job);

}  // namespace harness::check
