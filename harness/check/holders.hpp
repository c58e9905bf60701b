#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "model/program.hpp"
#include "model/schedule.hpp"

namespace harness::check {

// How many units of each semaphore each process has taken and not given back, by their numbers.
using Holders = std::map<std::uint32_t, std::map<std::uint32_t, int>>;

// At the end of a schedule.
Holders holders_after(const model::Schedule& schedule, const model::Program& program);

// Those that hold units of a semaphore.
std::vector<model::ProcessId> holding(const Holders& holders, std::uint32_t semaphore);

}  // namespace harness::check
