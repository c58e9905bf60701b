#pragma once

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <type_traits>
#include <vector>

#include "model/ids.hpp"

namespace harness::report {

// Keeps the order in which fields were written.
using Json = nlohmann::ordered_json;

// Reading of what strangers wrote: everything here throws BadTrace where a field is missing or not
// what it should be.

[[noreturn]] void throw_bad_trace(const std::string& what_is_wrong);

// Requires nothing of `object`; it may be anything.
const Json& field(const Json& object, const char* key);

std::string text_in(const Json& object, const char* key);
bool flag_in(const Json& object, const char* key);
const Json& list_in(const Json& object, const char* key);
model::ProcessId process_from(const Json& value);

// A whole number from `least` to `most`.
std::int64_t number_from(const Json& value, std::int64_t least, std::int64_t most);

template <class Integer>
Integer number_in(const Json& object, const char* key) {
  static_assert(sizeof(Integer) <= sizeof(std::int64_t) && !std::is_same_v<Integer, std::uint64_t>);
  return static_cast<Integer>(number_from(field(object, key), std::numeric_limits<Integer>::min(),
                                          std::numeric_limits<Integer>::max()));
}

// What `make` makes of each element of a list.
template <class Make>
auto list_of(const Json& object, const char* key, Make make) {
  std::vector<decltype(make(object))> result;
  for (const Json& element : list_in(object, key)) {
    result.push_back(make(element));
  }
  return result;
}

// The writing: a list of what `make` makes of each element.
template <class Range, class Make>
Json json_list(const Range& range, Make make) {
  Json list = Json::array();
  for (const auto& element : range) {
    list.push_back(make(element));
  }
  return list;
}

}  // namespace harness::report
