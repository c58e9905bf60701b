#include "report/json_fields.hpp"

#include <fmt/format.h>

#include <utility>

#include "report/trace_json.hpp"

namespace harness::report {

void throw_bad_trace(const std::string& what_is_wrong) {
  throw BadTrace(fmt::format(
      "this is not a trace of the workbook: {}; give the file that `workbook check` has written",
      what_is_wrong));
}

const Json& field(const Json& object, const char* key) {
  if (!object.is_object()) {
    throw_bad_trace(fmt::format("where \"{}\" should be is no object", key));
  }
  const auto found = object.find(key);
  if (found == object.end()) {
    throw_bad_trace(fmt::format("\"{}\" is missing", key));
  }
  return *found;
}

std::string text_in(const Json& object, const char* key) {
  const Json& value = field(object, key);
  if (!value.is_string()) {
    throw_bad_trace(fmt::format("\"{}\" is no text", key));
  }
  return value.get<std::string>();
}

bool flag_in(const Json& object, const char* key) {
  const Json& value = field(object, key);
  if (!value.is_boolean()) {
    throw_bad_trace(fmt::format("\"{}\" is neither true nor false", key));
  }
  return value.get<bool>();
}

const Json& list_in(const Json& object, const char* key) {
  const Json& value = field(object, key);
  if (!value.is_array()) {
    throw_bad_trace(fmt::format("\"{}\" is no list", key));
  }
  return value;
}

model::ProcessId process_from(const Json& value) {
  constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
  return {static_cast<std::uint32_t>(number_from(value, 0, most))};
}

std::int64_t number_from(const Json& value, std::int64_t least, std::int64_t most) {
  const bool is_too_large =
      value.is_number_unsigned() && !std::in_range<std::int64_t>(value.get<std::uint64_t>());
  if (!value.is_number_integer() || is_too_large || value.get<std::int64_t>() < least ||
      value.get<std::int64_t>() > most) {
    throw_bad_trace(fmt::format("a whole number from {} to {} is wanted where {} stands", least,
                                most, value.is_number() ? value.dump() : value.type_name()));
  }
  return value.get<std::int64_t>();
}

}  // namespace harness::report
