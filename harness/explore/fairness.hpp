#pragma once

#include "explore/components.hpp"
#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::explore {

// A run is weakly fair if each process that can move from some point on without pause does move
// again and again. Only fair runs count as ways a program can go on for ever.

// The processes that can move in `state`.
ProcessSet enabled(const Graph& graph, StateId state);

// Whether some weakly fair run stays in the component for ever: it has a step inside, and each
// process moves inside or has a state there in which it cannot move. The states that `components`
// leaves out bound where the run may go, not who can move.
bool has_fair_cycle(const Graph& graph, const Components& components, ComponentId id);

// The states from which every weakly fair run, infinite or complete, passes a state of `bad`; those
// of `bad` included. From any other state a run can end properly, in a state of `ends`, or go on
// for ever fairly, and never be bad. A state without steps that is in neither set is lost.
// Linear; about 16 bytes a state at the peak.
StateSet lost(const Graph& graph, const StateSet& bad, const StateSet& ends);

}  // namespace harness::explore
