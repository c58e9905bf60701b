#pragma once

#include <elfutils/libdw.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "symbols/types.hpp"

namespace harness::symbols {

// The variables that stay at one address: global ones, static ones of classes, files and functions.
class Globals {
 public:
  // Requires: `types` outlives this.
  Globals(const std::vector<Dwarf_Die>& units, Types& types);

  // The variable that holds the byte at `address`, with index or member; empty if none does.
  [[nodiscard]] std::string at(std::uint64_t address) const;

  // As DebugInfo::variables_of.
  [[nodiscard]] std::vector<std::string> of(std::string_view file) const;

 private:
  struct Variable {
    std::uint64_t begin;
    std::size_t size;
    Dwarf_Die type;
    std::string name;
    std::string file;  // where it is declared
    bool is_constant;
  };

  void collect(Dwarf_Die scope, int depth);
  void add(Dwarf_Die variable);

  Types& types_;
  std::vector<Variable> variables_;  // by address
};

}  // namespace harness::symbols
