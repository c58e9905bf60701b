#pragma once

#include "check/job.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
#include "learn/automaton.hpp"
#include "model/program.hpp"

namespace harness::check {

// Whether it is worth while to look for few states that stand for all: the spec demands nothing
// that only all states can tell, and, unless it is asked for, no process is known to go round in
// circles. Binary semaphores forget units, and integer ones are waited for busily: never with them.
bool may_reduce(const Job& job, const model::Program& program, const learn::Automaton& automaton);

// Whether few states, among which nothing is wrong, say that nothing is wrong among all: no run
// goes on for ever, so that nobody starves or waits busily, no rule asked who can move, and what
// must be possible is so. Requires: they were explored to the end, from `product`, which was
// reduced.
bool says_enough(const explore::Product& product, const explore::Explored& few);

}  // namespace harness::check
