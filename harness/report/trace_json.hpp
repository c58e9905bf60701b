#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "report/trace.hpp"

namespace harness::report {

// A text that is no trace, or none that this workbook can read. what() is a sentence for the user:
// what is wrong with it and what to do.
class BadTrace : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The version of the format that is written, and the only one that is read.
inline constexpr int trace_version = 2;

// `trace` as a JSON text, to be kept in a file. Addresses and call stacks are left out: they
// mean nothing to another build. Bytes that are no UTF-8 become U+FFFD.
std::string to_json(const Trace& trace);

// The trace that to_json wrote. Throws BadTrace for any other text. What comes back is whole: every
// process it names is one of `processes`, there are as many texts as steps, lost_after is a step.
// Semaphores and bytes are not in a trace: whoever replays it compares them with the program's.
Trace trace_from_json(std::string_view text);

}  // namespace harness::report
