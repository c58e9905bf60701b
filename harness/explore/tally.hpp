#pragma once

#include <cstdint>
#include <optional>

#include "explore/lasso.hpp"
#include "explore/pursuit.hpp"

namespace harness::explore {

// How often rivals enter while a process waits in earnest for its region. Which entries count is
// said where the pursuit is unrolled (explore/unrolled.hpp). Exact: the most over all executions;
// none if there is no such number.
//
// Linear in the unrolled pursuit, from the states in which the process waits: about 20 bytes a
// state, and 32 for each way in which entries can be pending there.
std::optional<std::uint32_t> most_entries(const Pursuit& pursuit);

// A cycle that goes on counting, with the shortest way there. Requires: most_entries() is none.
Run endless_run(const Pursuit& pursuit);

// A shortest run with more entries than `bound` during one wait. Requires: most_entries() is
// larger.
Run run_beyond(const Pursuit& pursuit, std::uint32_t bound);

}  // namespace harness::explore
