#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace harness::support {

// A value of an enum and its identifier in the source.
template <class Enum>
struct Enumerator {
  Enum value;
  std::string_view identifier;  // "holds"; empty: no enumerator has this value
};

namespace detail {

// GCC and Clang print "Verdict::holds" for an enumerator, "(Verdict)99" for any other value.
template <auto Value>
constexpr std::string_view identifier_of() {
  constexpr std::string_view key = "Value = ";
  std::string_view text = __PRETTY_FUNCTION__;
  text.remove_prefix(text.find(key) + key.size());
  if (text.front() == '(') {
    return {};
  }
  text = text.substr(0, text.find_first_of(";]"));
  return text.substr(text.rfind(':') + 1);
}

template <class Enum, std::size_t... Index>
std::vector<Enumerator<Enum>> first_values(std::index_sequence<Index...> /*each*/) {
  return {{static_cast<Enum>(Index), identifier_of<static_cast<Enum>(Index)>()}...};
}

}  // namespace detail

// All enumerators of an enum whose values are below 64, as the compiler knows them: what a table
// beside the enum can be compared with.
template <class Enum>
std::vector<Enumerator<Enum>> enumerators() {
  auto all = detail::first_values<Enum>(std::make_index_sequence<64>{});
  std::erase_if(all, [](const Enumerator<Enum>& each) { return each.identifier.empty(); });
  return all;
}

}  // namespace harness::support
