#pragma once

#include <elfutils/libdw.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "symbols/debug_info.hpp"

namespace harness::symbols {

// From addresses to lines.
class Lines {
 public:
  explicit Lines(const std::vector<Dwarf_Die>& units);

  // As DebugInfo::lines_of.
  [[nodiscard]] std::vector<SourceLine> of(std::uint64_t address) const;

 private:
  // Code of one function; a function may be in several pieces.
  struct Piece {
    Dwarf_Addr begin;
    Dwarf_Addr end;
    Dwarf_Die function;
    Dwarf_Die unit;
  };

  void collect(Dwarf_Die scope, Dwarf_Die unit, int depth);
  void add(Dwarf_Die function, Dwarf_Die unit);
  [[nodiscard]] const Piece* piece_at(std::uint64_t address) const;

  std::vector<Piece> pieces_;  // by address
};

}  // namespace harness::symbols
