#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "learn/automaton.hpp"

namespace harness::learn {

// Which local states behave alike, as far as they are learned: they stop before the same operation
// at the same place of the code, know the same answers, and to each of these write the same bytes
// and go on to states that behave alike. Two of them can differ in what is never used again: an old
// value in a register or on the stack. It is the coarsest such partition (Moore 1956), found by
// splitting what is not alike (as Hopcroft 1971). States of which no answer is learned, though they
// could go on, are like no other.
class Alike {
 public:
  // Looks at what is learned now, and never again.
  explicit Alike(const Automaton& automaton);

  // The first learned of those that `node` behaves like; itself, if it was learned later.
  [[nodiscard]] model::NodeId first_of(model::NodeId node) const;

  // All that behave like `node`, the first learned first: itself alone, if it was learned later.
  [[nodiscard]] std::vector<model::NodeId> all_of(model::NodeId node) const;

  // Into how many kinds the states fall that were learned before.
  [[nodiscard]] std::size_t count() const { return classes_.size(); }
  // How many these are.
  [[nodiscard]] std::size_t size() const { return class_of_.size(); }

 private:
  std::vector<std::uint32_t> class_of_;              // by node
  std::vector<std::vector<model::NodeId>> classes_;  // ascending
};

}  // namespace harness::learn
