#pragma once

#include <string>

#include "report/outcome.hpp"
#include "report/page.hpp"

namespace harness::report {

// `outcome` as the student reads it: what it came to, how it came about step by step, who waits for
// whom, the lines concerned, what it rests on, and the command that replays it. Ends with a line
// end. No line is wider than the style allows, but for that command, which is never cut.
std::string to_text(const Outcome& outcome, const Style& style);

}  // namespace harness::report
