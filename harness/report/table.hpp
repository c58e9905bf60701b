#pragma once

#include "report/page.hpp"
#include "report/trace.hpp"

namespace harness::report {

// Puts the schedule of `trace` on the page, one row a step: a column for each process that takes
// part, as wide as the page allows; a list with the names in front where there are more than eight,
// or where the columns would not hold what stands in them.
void print_schedule(Page& page, const Trace& trace);

}  // namespace harness::report
