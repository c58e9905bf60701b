#pragma once

#include <string>

#include "check/names.hpp"
#include "model/operation.hpp"
#include "report/trace.hpp"

namespace harness::check {

// What went wrong with a process that has come to a bad end, where, and what to do about it.
// `who`: "philosopher 2". Requires: the operation is a fault.
std::string fault_text(const std::string& who, const model::Operation& operation,
                       const Names& names);

// " at exercise.cpp:12", or nothing.
std::string behind_at(const report::Place& place);

}  // namespace harness::check
