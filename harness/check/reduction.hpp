#pragma once

#include "check/job.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
#include "learn/automaton.hpp"
#include "model/program.hpp"

namespace harness::check {

// Whether it is worth while to look for few states that stand for all: the spec demands nothing
// that only all states can tell, and, unless it is asked for, nothing is known to hinder a proof.
// Binary semaphores forget units, and integer ones are waited for busily: never with them.
bool may_reduce(const Job& job, const model::Program& program, const learn::Automaton& automaton);

// Whether few states, among which nothing is wrong, say that nothing is wrong among all: no rule
// asked who can move, what must be possible is so, nobody is stuck; and if a run goes on for ever,
// nothing is demanded of how processes wait in it, but that nobody waits by going round a loop, of
// which there is none. Requires: they were explored to the end, from `product`, which was reduced.
bool says_enough(explore::Product& product, const explore::Explored& few, const spec::Spec& spec);

}  // namespace harness::check
