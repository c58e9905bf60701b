#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace harness::mutate {

// The names of all that the program declares as std::atomic, each once.
std::vector<std::string> atomics(const std::vector<std::string>& lines);

// Whether a line is one statement that stores to one of these: `shared.turn = 1 - i;`,
// `shared.turn.store(0);`. Not one that also declares it, or reads it on the way.
bool is_store(const std::string& line, const std::vector<std::string>& names);

// A piece of a line that can be taken for another.
struct Swap {
  std::size_t begin = 0;
  std::string from;
  std::string to;
};

// On a line that names one of the atomics: == for != and the reverse, && for || and the reverse; on
// any line a memory order that is weakened to relaxed.
std::vector<Swap> swaps(const std::string& line, const std::vector<std::string>& names);

}  // namespace harness::mutate
