#pragma once

#include <span>
#include <vector>

#include "report/trace.hpp"

namespace harness::report {

// A shortest ring of processes in which each waits for something that the next one holds, and the
// last for something of the first; begins with the lowest number. Empty if there is none; one
// process if it waits for itself.
std::vector<model::ProcessId> find_cycle(std::span<const Waiting> waiting);

}  // namespace harness::report
