#pragma once

#include <exception>

namespace harness::cli {

// Says on standard error what an exception means to the user, and returns the exit code for it.
int explain_failure(const std::exception_ptr& exception);

}  // namespace harness::cli
