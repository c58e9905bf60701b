#include "promela/cells.hpp"

#include <algorithm>
#include <set>

#include "model/ensure.hpp"

namespace harness::promela {
namespace {

using model::Range;

constexpr std::uint32_t most_bytes = 4;  // of Promela's largest number

std::vector<Range> touched_by(const learn::Automaton& automaton) {
  std::set<Range> ranges;
  for (std::uint32_t node = 0; node < automaton.size(); ++node) {
    const model::Operation& operation = automaton.node({node}).operation;
    const bool touches =
        model::reads_segment(operation.kind) || model::writes_segment(operation.kind);
    if (touches && operation.range.size > 0) {
      ranges.insert(operation.range);
    }
  }
  return {ranges.begin(), ranges.end()};
}

// Where one cell ends and another may begin.
std::set<std::uint32_t> cuts_of(const std::vector<Range>& ranges) {
  std::set<std::uint32_t> cuts;
  for (const Range& range : ranges) {
    for (std::uint32_t at = 0; at < range.size; at += most_bytes) {
      cuts.insert(range.offset + at);
    }
    cuts.insert(range.offset + range.size);
  }
  return cuts;
}

}  // namespace

std::vector<Cell> cells_of(const learn::Automaton& automaton) {
  const std::vector<Range> ranges = touched_by(automaton);
  const std::set<std::uint32_t> cuts = cuts_of(ranges);
  std::set<Range> pieces;
  for (const Range& range : ranges) {
    for (auto cut = cuts.find(range.offset); *cut < range.offset + range.size;) {
      const std::uint32_t begin = *cut++;
      pieces.insert({begin, *cut - begin});
    }
  }
  std::vector<Cell> cells;
  for (const Range& piece : pieces) {
    cells.push_back({piece});
  }
  return cells;
}

std::span<const Cell> cells_in(const std::vector<Cell>& cells, const Range& range) {
  const auto offset = [](const Cell& cell) { return cell.range.offset; };
  const auto first = std::ranges::lower_bound(cells, range.offset, {}, offset);
  const auto last = std::ranges::lower_bound(cells, range.offset + range.size, {}, offset);
  return {first, last};
}

std::int32_t value_of(const Cell& cell, std::span<const std::byte> bytes, std::uint32_t offset) {
  const std::uint32_t at = cell.range.offset - offset;
  model::ensure(at + cell.range.size <= bytes.size(), "a cell lies within the bytes it is read of");
  std::uint32_t value = 0;
  for (std::uint32_t i = cell.range.size; i-- > 0;) {
    value = value << 8U | std::to_integer<std::uint32_t>(bytes[at + i]);
  }
  return static_cast<std::int32_t>(value);
}

}  // namespace harness::promela
