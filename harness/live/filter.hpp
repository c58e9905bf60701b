#pragma once

#include <sys/types.h>

#include <string>

#include "live/file.hpp"

namespace harness::live {

// The system calls a process under check may make: what its own gate needs, writing (to nowhere),
// and nothing by which it could notice or move another process. All others are reported.
// Returned as a file of BPF instructions, to be installed by the process itself. Throws
// model::Failure.
File filter_of_processes();

// The same for the zygote, from before its first constructor on: besides, what it takes to become
// processes.
File filter_of_setup();

// "openat", ...; "system call 999" if unknown.
std::string system_call_name(long number);

}  // namespace harness::live
