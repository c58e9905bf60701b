#pragma once

#include <vector>

#include "report/rows.hpp"

namespace harness::report {

// The rows one below the other, one line an act, with the name of the process in front.
void print_list(Page& page, const Trace& trace, const std::vector<Row>& rows);

}  // namespace harness::report
