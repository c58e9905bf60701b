#pragma once

#include "explore/knowledge.hpp"
#include "model/schedule.hpp"

namespace harness::check {

// Lets two processes stop short of the accesses that clash, the earliest pair of them that they
// have made since their last scheduling points, and writes that pair down in the schedule.
// Requires: there is such a pair.
void stop_before_clash(model::Schedule& schedule, model::ProcessId one, model::ProcessId other);

// The same where `one` stands before `atomic`, and `other` has made a plain access that clashes
// with it.
void stop_before_atomic(model::Schedule& schedule, const model::Event& atomic,
                        model::ProcessId other);

// Takes out of the last step what its process does from the later access on, and whatever comes
// behind, and notes the clash. Requires: the schedule's last step is where the race was found.
void stop_before_late_access(model::Schedule& schedule, const explore::LateRace& race);

}  // namespace harness::check
