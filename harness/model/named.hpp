#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

#include "model/ensure.hpp"

namespace harness::model {

// A row of the table that names an enum's values.
template <class Enum>
struct Named {
  Enum value;
  std::string_view name;
};

// Whether row i is about value i, so that a value is its own index.
template <class Table>
constexpr bool is_in_order(const Table& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].value) != i) {
      return false;
    }
  }
  return true;
}

// The row about `value`. Requires: is_in_order(table), and `value` is one of the enum's.
template <class Table, class Enum>
const auto& row_of(const Table& table, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  ensure(index < table.size(), "an enum holds one of its values");
  return table[index];
}

// The value of that name, if there is one.
template <class Table>
auto value_named(const Table& table, std::string_view name) {
  const auto row = std::ranges::find_if(table, [&](const auto& r) { return r.name == name; });
  using Enum = decltype(row->value);
  return row == table.end() ? std::nullopt : std::optional<Enum>(row->value);
}

}  // namespace harness::model
