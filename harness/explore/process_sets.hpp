#pragma once

#include <cstddef>
#include <cstring>
#include <vector>

#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// A set of processes for each state, empty at first, in 1, 2 or 4 bytes each: what the number of
// processes needs.
class ProcessSets {
 public:
  ProcessSets(std::size_t states, std::size_t processes)
      : width_(processes <= 8    ? 1
               : processes <= 16 ? 2
                                 : 4),
        bits_(~ProcessSet{0} >> (32 - 8 * width_)),
        bytes_(states * width_ + sizeof(ProcessSet)) {}

  [[nodiscard]] ProcessSet operator[](StateId state) const {
    ProcessSet set = 0;
    std::memcpy(&set, &bytes_[state * width_], sizeof(set));
    return set & bits_;
  }
  // Adds to the set of a state. Requires: no process that there is no room for.
  void add(StateId state, ProcessSet more) {
    const ProcessSet set = (*this)[state] | more;
    std::memcpy(&bytes_[state * width_], &set, width_);
  }

 private:
  std::size_t width_;
  ProcessSet bits_;
  std::vector<std::byte> bytes_;  // four are read at a time: with slack behind the last
};

}  // namespace harness::explore
