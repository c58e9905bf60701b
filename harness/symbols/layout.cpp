#include "symbols/layout.hpp"

#include <string_view>
#include <vector>

#include "symbols/dies.hpp"

namespace harness::symbols {
namespace {

using Path = std::optional<std::string>;

// The bytes of a member or base class in its class.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;  // == begin: unknown
};

// The first bit of a bit field, as DWARF 5 tells it or as DWARF 3 did (clang 14 still does), which
// counts from the other end of the storage unit.
std::uint64_t first_bit(Dwarf_Die member, std::uint64_t bits) {
  if (const auto first = number_of(member, DW_AT_data_bit_offset)) {
    return *first;
  }
  const std::uint64_t unit = number_of(member, DW_AT_data_member_location).value_or(0) * 8;
  const auto from_the_end = number_of(member, DW_AT_bit_offset);
  const std::uint64_t unit_bits = number_of(member, DW_AT_byte_size).value_or(0) * 8;
  return from_the_end ? unit + unit_bits - *from_the_end - bits : unit;
}

bool belongs_to_a_library(std::string_view name) {
  return name.starts_with("_M_") || name.ends_with("_");
}

// ".in"; empty for base classes, unnamed unions and what belongs to a library.
std::string shown_name(Dwarf_Die member) {
  const std::string_view name =
      dwarf_tag(&member) == DW_TAG_member ? name_of(member) : std::string_view();
  return name.empty() || belongs_to_a_library(name) ? std::string() : "." + std::string(name);
}

std::string indices(std::size_t element, const std::vector<std::size_t>& dimensions) {
  std::string text;
  for (std::size_t i = dimensions.size(); i > 1 && dimensions[i - 1] != 0; --i) {
    text.insert(0, "[" + std::to_string(element % dimensions[i - 1]) + "]");
    element /= dimensions[i - 1];
  }
  return "[" + std::to_string(element) + "]" + text;
}

class Search {
 public:
  explicit Search(Types& types) : types_(types) {}

  Path in(Dwarf_Die type, std::size_t offset, int depth) {
    if (depth > deepest_nesting) {
      return std::nullopt;
    }
    if (is_class(type)) {
      return in_class(type, offset, depth);
    }
    return dwarf_tag(&type) == DW_TAG_array_type ? in_array(type, offset, depth) : Path("");
  }

 private:
  // Nothing for what not every object holds at the same place: static members, virtual bases.
  std::optional<Extent> extent_of(Dwarf_Die member, bool in_union) {
    if (dwarf_hasattr(&member, DW_AT_external) != 0) {
      return std::nullopt;
    }
    if (const auto bits = number_of(member, DW_AT_bit_size)) {
      const std::uint64_t first = first_bit(member, *bits);
      return Extent{first / 8, (first + *bits + 7) / 8};
    }
    const auto begin = number_of(member, DW_AT_data_member_location);
    const auto type = types_.of(member);
    if (!type || (!begin && !in_union)) {
      return std::nullopt;
    }
    return Extent{begin.value_or(0), begin.value_or(0) + types_.size(*type)};
  }

  Path in_class(Dwarf_Die type, std::size_t offset, int depth) {
    if (offset >= types_.size(type)) {
      return std::nullopt;
    }
    const bool in_union = dwarf_tag(&type) == DW_TAG_union_type;
    Path path;
    Path of_unknown_size;
    for_each_child(type, [&](Dwarf_Die child) {
      const int tag = dwarf_tag(&child);
      if (path || (tag != DW_TAG_member && tag != DW_TAG_inheritance)) {
        return;
      }
      const auto extent = extent_of(child, in_union);
      if (!extent || offset < extent->begin) {
        return;
      }
      if (offset < extent->end) {
        path = through(child, offset - extent->begin, depth);
      } else {
        of_unknown_size = extent->begin == extent->end ? Path(shown_name(child)) : std::nullopt;
      }
    });
    return path ? path : of_unknown_size;
  }

  Path through(Dwarf_Die member, std::size_t offset, int depth) {
    const auto type = types_.of(member);
    const Path inside = type ? in(*type, offset, depth + 1) : Path("");
    const std::string name = shown_name(member);
    if (!inside && name.empty()) {
      return std::nullopt;
    }
    return name + inside.value_or("");
  }

  Path in_array(Dwarf_Die array, std::size_t offset, int depth) {
    const auto element_type = types_.of(array);
    const std::size_t size = element_type ? types_.size(*element_type) : 0;
    const std::size_t whole = types_.size(array);
    if (size == 0 || (whole != 0 && offset >= whole)) {
      return std::nullopt;
    }
    const Path inside = in(*element_type, offset % size, depth + 1);
    return indices(offset / size, dimensions_of(array)) + inside.value_or("");
  }

  Types& types_;
};

bool pointer_in(Types& types, Dwarf_Die type, std::size_t offset, int depth);

// Bit fields and static members hold none.
bool pointer_in_member(Types& types, Dwarf_Die member, std::size_t offset, int depth) {
  const int tag = dwarf_tag(&member);
  const std::size_t begin = number_of(member, DW_AT_data_member_location).value_or(0);
  const auto type = types.of(member);
  return (tag == DW_TAG_member || tag == DW_TAG_inheritance) && type && offset >= begin &&
         dwarf_hasattr(&member, DW_AT_external) == 0 && !number_of(member, DW_AT_bit_size) &&
         pointer_in(types, *type, offset - begin, depth + 1);
}

bool pointer_in(Types& types, Dwarf_Die type, std::size_t offset, int depth) {
  const int tag = dwarf_tag(&type);
  if (tag == DW_TAG_pointer_type || tag == DW_TAG_reference_type) {
    return offset == 0;
  }
  if (depth > deepest_nesting || offset >= types.size(type)) {
    return false;
  }
  if (tag == DW_TAG_array_type) {
    const auto element = types.of(type);
    const std::size_t size = element ? types.size(*element) : 0;
    return size != 0 && pointer_in(types, *element, offset % size, depth + 1);
  }
  bool found = false;
  if (is_class(type)) {
    for_each_child(type, [&](Dwarf_Die child) {
      found = found || pointer_in_member(types, child, offset, depth);
    });
  }
  return found;
}

}  // namespace

bool is_pointer_in(Types& types, Dwarf_Die type, std::size_t offset) {
  return pointer_in(types, type, offset, 0);
}

Path path_in(Types& types, Dwarf_Die type, std::size_t offset) {
  return Search(types).in(type, offset, 0);
}

}  // namespace harness::symbols
