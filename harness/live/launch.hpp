#pragma once

#include <sys/types.h>

#include <string>
#include <utility>
#include <vector>

namespace harness::live {

// Open files for a new program: our number, and the number it is to have there.
using InheritedFiles = std::vector<std::pair<int, int>>;

// Starts `executable` under check: in a process group of its own, so that Ctrl-C reaches us and not
// it; to die with us; its output thrown away; its core dumps off. Returns its process number.
// Throws model::Failure if it cannot be started.
pid_t launch_checked(const std::string& executable, const InheritedFiles& files);

}  // namespace harness::live
