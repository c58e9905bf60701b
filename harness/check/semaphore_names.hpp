#pragma once

#include <string>

namespace harness::check {

// Writes down, for a program that will run without a checker, what the student calls its
// semaphores: a line "<offset> <name>" for each, or nothing if it ends before they are constructed.
// Starts the program to the point where its shared struct stands. Throws model::Failure if it
// cannot be started or `file` not be written.
void write_semaphore_names(const std::string& executable, const std::string& file);

}  // namespace harness::check
