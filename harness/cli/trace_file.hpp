#pragma once

#include <string>

#include "model/program.hpp"
#include "report/trace.hpp"

namespace harness::cli {

// Reads the file that `check` has written. Throws model::Failure, naming the file, if it cannot be
// read or is no finding with a schedule.
report::Trace read_trace(const std::string& path);

// Throws model::Failure, naming the file at `path`, if the trace speaks of processes, semaphores or
// bytes that the program does not have.
void compare(const report::Trace& trace, const model::Program& program, const std::string& path);

}  // namespace harness::cli
