#pragma once

#include <cstdint>

#include "check/job.hpp"

namespace harness::check {

enum class Races : std::uint8_t { some, none, unknown };

// Whether some interleaving has a data race, whatever else may be wrong with the program: other
// than judge(), it does not stop at what is worse and nearer. `unknown`: there were more states
// than the job's limits allow. The spec and the rest of the job do not matter. Throws
// model::Failure if the program cannot be started or watched here.
Races look_for_races(const Job& job);

}  // namespace harness::check
