#pragma once

#include <optional>

#include "explore/lasso.hpp"
#include "explore/pursuit.hpp"

namespace harness::explore {

// Ways in which a process can want its region for ever, each as the run with the shortest way to
// where it settles, and a short cycle there. None if there is no such way. Linear; up to 12 bytes
// a state to see that there is none, up to 24 and 2 bits a step to show one.

// Starvation: a weakly fair run. Its cycle has an entry of a rival, if the run can pass one again
// and again; else nobody gets in at all.
std::optional<Run> starving_run(const Pursuit& pursuit);

// Whether there is such a run.
bool can_starve(const Pursuit& pursuit);

// No progress: a run without any more entries of rivals, that is fair to all but those processes
// that may as well stay outside of the protocol for ever.
std::optional<Run> held_up_run(const Pursuit& pursuit);

// Busy waiting: a cycle of nothing but its own steps.
std::optional<Run> busy_run(const Pursuit& pursuit);

// The processes that can move in every state of the cycle of a run, but do not.
ProcessSet passed_over(const Graph& graph, const Run& run);

}  // namespace harness::explore
