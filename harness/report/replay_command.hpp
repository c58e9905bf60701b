#pragma once

#include <string>

#include "report/page.hpp"

namespace harness::report {

// What to type to replay a trace that is in a file, quoted for the shell where it must be.
std::string replay_command(const Style& style, const std::string& trace_file);

}  // namespace harness::report
