#include "symbols/globals.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "symbols/dies.hpp"
#include "symbols/layout.hpp"

namespace harness::symbols {
namespace {

// The address of a variable that never moves; nothing for locals, parameters and thread-locals.
std::optional<std::uint64_t> fixed_address(Dwarf_Die variable) {
  Dwarf_Attribute location;
  Dwarf_Op* operations = nullptr;
  std::size_t count = 0;
  if (dwarf_attr(&variable, DW_AT_location, &location) == nullptr ||
      dwarf_getlocation(&location, &operations, &count) != 0 || count != 1) {
    return std::nullopt;
  }
  if (operations[0].atom == DW_OP_addr) {
    return operations[0].number;
  }
  Dwarf_Attribute indirect;
  Dwarf_Addr address = 0;
  if (operations[0].atom != DW_OP_addrx ||
      dwarf_getlocation_attr(&location, operations, &indirect) != 0 ||
      dwarf_formaddr(&indirect, &address) != 0) {
    return std::nullopt;
  }
  return address;
}

// What the variable's type refers to: the element type of an array, the type that is const.
std::optional<Dwarf_Die> type_behind(Dwarf_Die die) {
  Dwarf_Attribute attribute;
  Dwarf_Die type;
  if (dwarf_attr_integrate(&die, DW_AT_type, &attribute) == nullptr ||
      dwarf_formref_die(&attribute, &type) == nullptr) {
    return std::nullopt;
  }
  return type;
}

// Whether nobody may write to it.
bool is_constant(Dwarf_Die variable) {
  std::optional<Dwarf_Die> type = type_behind(variable);
  for (int depth = 0; type && depth < deepest_nesting; ++depth) {
    const int tag = dwarf_tag(&*type);
    if (tag == DW_TAG_const_type) {
      return true;
    }
    if (tag != DW_TAG_array_type && tag != DW_TAG_typedef && tag != DW_TAG_volatile_type) {
      return false;
    }
    type = type_behind(*type);
  }
  return false;
}

// Where it is declared. (dwarf_decl_file does not know that files count from 0 since DWARF 5.)
std::string file_of(Dwarf_Die variable) {
  Dwarf_Die unit;
  Dwarf_Files* files = nullptr;
  std::size_t count = 0;
  const auto index = number_of(variable, DW_AT_decl_file);
  if (!index || dwarf_diecu(&variable, &unit, nullptr, nullptr) == nullptr ||
      dwarf_getsrcfiles(&unit, &files, &count) != 0 || *index >= count) {
    return "";
  }
  return absolute_path(unit, dwarf_filesrc(files, *index, nullptr, nullptr));
}

// Whether variables may be declared in it.
bool is_scope(Dwarf_Die die) {
  const int tag = dwarf_tag(&die);
  return tag == DW_TAG_namespace || tag == DW_TAG_subprogram || tag == DW_TAG_lexical_block ||
         tag == DW_TAG_inlined_subroutine;
}

}  // namespace

Globals::Globals(const std::vector<Dwarf_Die>& units, Types& types) : types_(types) {
  for (const Dwarf_Die& unit : units) {
    collect(unit, 0);
  }
  std::ranges::sort(variables_, {}, &Variable::begin);
}

std::string Globals::at(std::uint64_t address) const {
  const auto after = std::ranges::upper_bound(variables_, address, {}, &Variable::begin);
  if (after == variables_.begin()) {
    return "";
  }
  const Variable& variable = *std::prev(after);
  const std::size_t offset = address - variable.begin;
  if (offset >= variable.size) {
    return "";
  }
  return variable.name + path_in(types_, variable.type, offset).value_or("");
}

std::vector<std::string> Globals::of(std::string_view file) const {
  const std::string wanted = std::filesystem::path(file).lexically_normal().string();
  std::vector<std::string> names;
  for (const Variable& variable : variables_) {
    if (variable.file == wanted && !variable.is_constant) {
      names.push_back(variable.name);
    }
  }
  return names;
}

void Globals::collect(Dwarf_Die scope, int depth) {
  for_each_child(scope, [&](Dwarf_Die child) {
    if (dwarf_tag(&child) == DW_TAG_variable) {
      add(child);
    } else if (is_scope(child) && depth < deepest_nesting) {
      collect(child, depth + 1);
    }
  });
}

void Globals::add(Dwarf_Die variable) {
  const auto address = fixed_address(variable);
  const auto type = types_.of(variable);
  const std::string_view name = name_of(variable);
  if (address && type && !name.empty()) {
    variables_.push_back({*address, types_.size(*type), *type, std::string(name), file_of(variable),
                          is_constant(variable)});
  }
}

}  // namespace harness::symbols
