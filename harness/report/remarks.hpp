#pragma once

#include <string>
#include <vector>

#include "report/page.hpp"

namespace harness::report {

// A statement about a process, and where its code is.
struct Remark {
  std::string text;
  std::string place;  // may be empty
};

// The places in a column of their own where all fit, else behind each remark.
void print_remarks(Page& page, const std::vector<Remark>& remarks);

}  // namespace harness::report
