#pragma once

#include <cstdint>

#include "report/outcome.hpp"

// Outcomes as checks would make them, for tests of what is done with them.
namespace samples {

// `count` philosophers who each take their left fork, then wait for the right one.
harness::report::Outcome deadlock(std::uint32_t count);

// Two readers and a writer, whom the first reader to leave lets in.
harness::report::Outcome mutual_exclusion();

// Two philosophers who touch state[1] at the same time.
harness::report::Outcome data_race();

// A customer that follows a null pointer.
harness::report::Outcome crash();

// A finding about all runs at once.
harness::report::Outcome incomplete();

// A process that never gets the unit of a weak semaphore, while two others pass it to each other.
harness::report::Outcome starvation();

harness::report::Outcome holds();
harness::report::Outcome inconclusive();

}  // namespace samples
