#pragma once

#include "report/text.hpp"

namespace harness::cli {

// How reports look on our standard output: its width, and colour if it is a terminal that wants it.
report::Style style_of_output();

// The same for standard error.
report::Style style_of_errors();

}  // namespace harness::cli
