#pragma once

#include "options.hpp"
#include "pv/program.hpp"

namespace pv {

// Runs the program on real processes and real semaphores, truly at the same time, and prints what
// they do as it happens. Whatever ends the run, no process and no memory of it is left behind.
// Returns the exit status: 0 it went well, 1 deadlock or crash, 2 it could not run, 128 + n if
// signal n ended it.
int run_freely(const detail::AnyProgram& program, const FreeOptions& options);

}  // namespace pv
