#pragma once

#include <dwarf.h>
#include <elfutils/libdw.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace harness::symbols {

// Calls `visit` with each child of `parent`, in file order.
template <class Visit>
void for_each_child(Dwarf_Die parent, Visit visit) {
  Dwarf_Die child;
  if (dwarf_child(&parent, &child) != 0) {
    return;
  }
  do {
    visit(child);
  } while (dwarf_siblingof(&child, &child) == 0);
}

// How deep dies may be nested before we stop following: no sensible program comes near.
inline constexpr int deepest_nesting = 64;

// The name, also if it stands in the declaration that `die` completes; empty if there is none.
std::string_view name_of(Dwarf_Die die);

// The constant `attribute` of `die` or of what it completes, if it has one.
std::optional<std::uint64_t> number_of(Dwarf_Die die, unsigned attribute);

// `path`, which stands in the unit of `die`, made absolute: a compiler may leave out the folder it
// was started in. Empty for null.
std::string absolute_path(Dwarf_Die die, const char* path);

// Whether `die` is a struct, class or union.
bool is_class(Dwarf_Die die);

}  // namespace harness::symbols
