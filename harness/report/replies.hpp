#pragma once

#include "report/outcome.hpp"
#include "report/page.hpp"

namespace harness::report {

// What there is to say to the answers of a student: which are right, what a schedule led to, and
// where it left everybody. Requires: the outcome has replies.
void print_replies(Page& page, const Outcome& outcome, const Style& style);

}  // namespace harness::report
