#pragma once

#include "model/schedule.hpp"

namespace harness::check {

// Lets two processes stop short of the accesses that clash, the earliest pair of them that they
// have made since their last scheduling points, and writes that pair down in the schedule.
// Requires: there is such a pair.
void stop_before_clash(model::Schedule& schedule, model::ProcessId one, model::ProcessId other);

}  // namespace harness::check
