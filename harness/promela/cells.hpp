#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "learn/automaton.hpp"
#include "model/operation.hpp"

namespace harness::promela {

// Some bytes of the segment that are a variable of the model: at most four, and the processes touch
// all of them at once or none.
struct Cell {
  model::Range range;
  std::string name = {};
};

// The cells that the operations of an automaton touch, by offset.
std::vector<Cell> cells_of(const learn::Automaton& automaton);

// Those that make up a range that is touched.
std::span<const Cell> cells_in(const std::vector<Cell>& cells, const model::Range& range);

// The value of a cell, as a signed number if it has four bytes, where `bytes` begin at `offset`.
std::int32_t value_of(const Cell& cell, std::span<const std::byte> bytes, std::uint32_t offset);

}  // namespace harness::promela
