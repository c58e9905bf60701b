#pragma once

#include <cstddef>

namespace harness::bench {

// Two processes hand the turn to each other, as the checker and a process under check do: by a word
// in shared memory, and a futex to wait on. Returns the seconds of one round trip, the mean of
// `rounds`; the processes are kept on the given cores. Throws model::Failure.
double ping_pong(std::size_t rounds, int core_here, int core_there);

}  // namespace harness::bench
