#pragma once

#include <cstddef>

#include "check/subject.hpp"
#include "explore/search.hpp"
#include "report/outcome.hpp"

namespace harness::check {

// Local states that behave alike are taken for one, as far as the job wants it: that makes far
// fewer states, and changes no verdict and no number of entries
// (docs/decisions/0014-local-states-that-behave-alike.md). What follows throws learn::Unlike where
// they do not go on doing so.

// Goes on with a search, up to so many states. As soon as these have doubled and nothing new was
// learned of the processes, it begins again with fewer.
explore::Explored go_on_merging(Subject& subject, explore::Explored begun, std::size_t states);

// Begins again at once, if the job says `on`; returns what was found before if it does not, or if
// no two local states behave alike.
explore::Explored again_if_wished(Subject& subject, explore::Explored before, std::size_t states);

// Whether real processes bear out what came of it: it was proved, or they did it, or there was more
// than could be seen.
bool is_borne_out(const report::Outcome& outcome);

}  // namespace harness::check
