#pragma once

#include "report/page.hpp"
#include "report/trace.hpp"

namespace harness::report {

// Puts on the page how things stand at the end of a finding: who waits for whom, who is in a region
// together, which accesses clash, who was ended by what. Nothing when the finding has no end.
void print_ending(Page& page, const Trace& trace);

}  // namespace harness::report
