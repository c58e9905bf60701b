#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace harness::report {

// How long the processes of a role may wait for a region, over all runs.
struct LongestWait {
  std::string role;
  std::string region;
  // How often those it conflicts with enter while one waits, at most; none: any number of times.
  std::optional<std::uint32_t> entries;
  bool starves = false;                       // one can wait for ever though all that can move do
  std::optional<std::uint32_t> allowed = {};  // what the problem demands, if it is a number
};

// "while a philosopher waits for eat, others that exclude it enter at most 2 times"; and what is
// demanded of that number, if anything.
std::string text_of(const LongestWait& wait);

}  // namespace harness::report
