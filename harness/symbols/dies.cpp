#include "symbols/dies.hpp"

#include <filesystem>

namespace harness::symbols {

std::string_view name_of(Dwarf_Die die) {
  const char* name = dwarf_diename(&die);
  return name == nullptr ? std::string_view() : name;
}

std::optional<std::uint64_t> number_of(Dwarf_Die die, unsigned attribute) {
  Dwarf_Attribute found;
  Dwarf_Word value = 0;
  if (dwarf_attr_integrate(&die, attribute, &found) == nullptr ||
      dwarf_formudata(&found, &value) != 0) {
    return std::nullopt;
  }
  return value;
}

std::string absolute_path(Dwarf_Die die, const char* path) {
  if (path == nullptr) {
    return "";
  }
  Dwarf_Die unit;
  Dwarf_Attribute folder;
  const char* const started_in = dwarf_diecu(&die, &unit, nullptr, nullptr) == nullptr
                                     ? nullptr
                                     : dwarf_formstring(dwarf_attr(&unit, DW_AT_comp_dir, &folder));
  const std::filesystem::path whole = std::filesystem::path(started_in ? started_in : "") / path;
  return whole.lexically_normal().string();
}

bool is_class(Dwarf_Die die) {
  const int tag = dwarf_tag(&die);
  return tag == DW_TAG_structure_type || tag == DW_TAG_class_type || tag == DW_TAG_union_type;
}

}  // namespace harness::symbols
