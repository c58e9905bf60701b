#pragma once

#include <cstdint>

namespace pv {

// Pseudorandom numbers from a seed. (Steele, Lea, Flood 2014, SplitMix.)
class Random {
 public:
  explicit constexpr Random(std::uint64_t seed = 0) : state_(seed * 0x9e37'79b9'7f4a'7c15) {}

  // One of 0 .. limit - 1. Requires: limit > 0.
  std::uint64_t below(std::uint64_t limit) {
    state_ += 0x9e37'79b9'7f4a'7c15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58'476d'1ce4'e5b9;
    z = (z ^ (z >> 27)) * 0x94d0'49bb'1331'11eb;
    return (z ^ (z >> 31)) % limit;
  }

 private:
  std::uint64_t state_;
};

}  // namespace pv
