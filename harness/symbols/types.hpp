#pragma once

#include <elfutils/libdw.h>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace harness::symbols {

// The parts of a qualified name; "::" between template arguments does not count.
std::vector<std::string> name_parts(std::string_view name);

// The types of a program. A compiler may describe a class in one unit only and declare it in the
// others (clang: where its constructor is compiled); here every type is the described one.
class Types {
 public:
  // Requires: `units` outlives this.
  explicit Types(const std::vector<Dwarf_Die>& units) : units_(units) {}

  // The struct, class or union that a program calls `name`: "Table", "shop::Counter<int, 3>",
  // "(anonymous namespace)::Table". The first description; none if there is none.
  std::optional<Dwarf_Die> named(const std::string& name);

  // The type of a variable or member, or the element type of an array, without typedef, const,
  // volatile; none if it has none.
  std::optional<Dwarf_Die> of(Dwarf_Die die);

  // Bytes that an object of `type` takes; 0 if unknown.
  std::size_t size(Dwarf_Die type);

 private:
  Dwarf_Die described(Dwarf_Die type);

  const std::vector<Dwarf_Die>& units_;
  std::map<std::string, std::optional<Dwarf_Die>> named_;
  std::map<Dwarf_Off, Dwarf_Die> described_;  // by where the declaration stands
};

// Elements of an array in each dimension, outermost first; 0: unknown.
std::vector<std::size_t> dimensions_of(Dwarf_Die array);

}  // namespace harness::symbols
