#pragma once

#include "explore/graph.hpp"
#include "explore/sets.hpp"

namespace harness::support {

// The states that a weakly fair infinite run may pass again and again without ever being bad: by
// the definition, trying each set of states as the one the run settles in. For up to 12 states.
explore::StateSet naive_fair_states(const explore::Graph& graph, const explore::StateSet& bad);

// The states from which every weakly fair run, infinite or complete, passes a bad state, from the
// sets above and plain reachability.
explore::StateSet naive_lost(const explore::Graph& graph, const explore::StateSet& bad,
                             const explore::StateSet& ends);

}  // namespace harness::support
