#pragma once

#include <string>
#include <vector>

#include "report/json_fields.hpp"
#include "report/trace.hpp"

namespace harness::report {

// The parts that a trace and an outcome have in common.
Json json_of(const Trace& trace);
Json json_of(const std::vector<model::ProcessName>& processes);

// The text, indented; bytes that are no UTF-8 become U+FFFD.
std::string text_of(const Json& json);

}  // namespace harness::report
