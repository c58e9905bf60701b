#pragma once

#include <sys/types.h>

#include <string>

#include "live/file.hpp"

namespace harness::live {

// The system calls that the zygote may make from before its first constructor on: what a process
// under check may, and what it takes to become processes. A process may make what its own gate
// needs, write (to nowhere), and nothing by which it could notice or move another process. All
// others are reported. Returned as a file of BPF instructions, to be installed by the process
// itself. Throws model::Failure.
File filter_of_setup();

// What that lets pass and processes may not do any more. Each installs it on top, when it starts:
// the shorter it is the sooner.
File filter_of_processes();

// "openat", ...; "system call 999" if unknown.
std::string system_call_name(long number);

}  // namespace harness::live
