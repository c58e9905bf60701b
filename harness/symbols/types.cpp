#include "symbols/types.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <span>

#include "symbols/dies.hpp"

namespace harness::symbols {
namespace {

using Parts = std::span<const std::string>;

constexpr std::string_view anonymous = "(anonymous namespace)";

// Compilers differ in where they put blanks between template arguments.
bool equal_but_for_blanks(std::string_view a, std::string_view b) {
  const auto drop_blanks = [](std::string_view text) {
    std::string kept(text);
    std::erase(kept, ' ');
    return kept;
  };
  return a == b || drop_blanks(a) == drop_blanks(b);
}

bool is_scope(Dwarf_Die die) {
  return is_class(die) || dwarf_tag(&die) == DW_TAG_namespace;
}

// As it is written in a qualified name; empty if it cannot be.
std::string_view scope_name(Dwarf_Die die) {
  const std::string_view name = name_of(die);
  return name.empty() && dwarf_tag(&die) == DW_TAG_namespace ? anonymous : name;
}

bool is_description(Dwarf_Die type) {
  return dwarf_hasattr(&type, DW_AT_declaration) == 0;
}

std::optional<Dwarf_Die> find_below(Dwarf_Die scope, Parts parts) {
  std::optional<Dwarf_Die> found;
  for_each_child(scope, [&](Dwarf_Die child) {
    if (found || !is_scope(child) || scope_name(child).empty() ||
        !equal_but_for_blanks(scope_name(child), parts.front())) {
      return;
    }
    if (parts.size() > 1) {
      found = find_below(child, parts.subspan(1));
    } else if (is_class(child) && is_description(child)) {
      found = child;
    }
  });
  return found;
}

std::optional<Dwarf_Die> find_type(const std::vector<Dwarf_Die>& units, Parts parts) {
  for (const Dwarf_Die& unit : units) {
    if (const auto found = find_below(unit, parts)) {
      return found;
    }
  }
  return std::nullopt;
}

// The qualified name of `type`, outermost part first.
std::vector<std::string> parts_of(Dwarf_Die type) {
  Dwarf_Die* scopes = nullptr;
  const int count = dwarf_getscopes_die(&type, &scopes);
  const std::unique_ptr<Dwarf_Die, decltype(&std::free)> owner(scopes, std::free);
  std::vector<std::string> parts;
  for (int i = 0; i < count && is_scope(scopes[i]); ++i) {
    parts.emplace(parts.begin(), scope_name(scopes[i]));
  }
  return parts;
}

}  // namespace

std::vector<std::string> name_parts(std::string_view name) {
  std::vector<std::string> parts(1);
  int nesting = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    nesting += static_cast<int>(name[i] == '<') - static_cast<int>(name[i] == '>');
    if (nesting == 0 && name.substr(i).starts_with("::")) {
      parts.emplace_back();
      ++i;
    } else {
      parts.back() += name[i];
    }
  }
  return parts;
}

std::vector<std::size_t> dimensions_of(Dwarf_Die array) {
  std::vector<std::size_t> dimensions;
  for_each_child(array, [&](Dwarf_Die child) {
    if (dwarf_tag(&child) == DW_TAG_subrange_type) {
      const auto last = number_of(child, DW_AT_upper_bound);
      dimensions.push_back(number_of(child, DW_AT_count).value_or(last ? *last + 1 : 0));
    }
  });
  return dimensions;
}

std::optional<Dwarf_Die> Types::named(const std::string& name) {
  const auto known = named_.find(name);
  if (known != named_.end()) {
    return known->second;
  }
  return named_[name] = find_type(units_, name_parts(name));
}

std::optional<Dwarf_Die> Types::of(Dwarf_Die die) {
  Dwarf_Attribute attribute;
  Dwarf_Die type;
  if (dwarf_attr_integrate(&die, DW_AT_type, &attribute) == nullptr ||
      dwarf_formref_die(&attribute, &type) == nullptr || dwarf_peel_type(&type, &type) != 0) {
    return std::nullopt;
  }
  return is_class(type) && !is_description(type) ? described(type) : type;
}

std::size_t Types::size(Dwarf_Die type) {
  if (dwarf_tag(&type) == DW_TAG_array_type) {
    const auto element = of(type);
    std::size_t bytes = element ? size(*element) : 0;
    for (const std::size_t count : dimensions_of(type)) {
      bytes *= count;
    }
    return bytes;
  }
  Dwarf_Word bytes = 0;
  return dwarf_aggregate_size(&type, &bytes) == 0 ? bytes : 0;
}

Dwarf_Die Types::described(Dwarf_Die type) {
  const auto [entry, is_new] = described_.try_emplace(dwarf_dieoffset(&type), type);
  if (is_new) {
    entry->second = find_type(units_, parts_of(type)).value_or(type);
  }
  return entry->second;
}

}  // namespace harness::symbols
