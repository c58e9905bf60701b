#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "check/job.hpp"
#include "check/subject.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
#include "learn/automaton.hpp"
#include "model/program.hpp"

namespace harness::check {

// Whether it is worth while to look for few states that stand for all: the spec demands nothing
// that only all states can tell, and, unless it is asked for, nothing is known to hinder a proof.
// Binary semaphores forget units, integer ones are waited for busily, and atomics are looked at by
// everybody: never with them.
bool may_reduce(const Job& job, const model::Program& program, const learn::Automaton& automaton);

// States that stand for all.
struct FewStates {
  std::unique_ptr<explore::Product> product;  // that was reduced; not null
  explore::Explored explored;
};

// Up to so many, and as far as the job's limits allow. Requires: may_reduce().
FewStates explore_few(Subject& subject, std::size_t states);

// Whether few states, among which nothing is wrong, say that nothing is wrong among all: they were
// explored to the end, nobody came to an atomic, no rule asked who can move, what must be possible
// is so, everybody comes to where he must, nobody is stuck; and if a run goes on for ever, nothing
// is demanded of how processes wait in it, but that nobody waits by going round a loop, of which
// there is none.
bool says_enough(const FewStates& few, const spec::Spec& spec,
                 const std::vector<model::ProcessName>& processes);

}  // namespace harness::check
