#pragma once

#include <cstddef>

#include "check/subject.hpp"
#include "explore/search.hpp"
#include "report/outcome.hpp"

namespace harness::check {

// Local states that behave alike are taken for one, as far as the job wants it: that makes far
// fewer states, and changes no verdict and no number of entries
// (docs/decisions/0014-local-states-that-behave-alike.md).

// What `search` comes to. Where local states that are taken for one do not go on behaving alike, it
// begins again without those; in the end with none.
template <class Search>
auto while_alike(Subject& subject, const Search& search) {
  constexpr int most_attempts = 8;
  for (int attempt = 1; subject.is_merged(); ++attempt) {
    try {
      return search();
    } catch (const learn::Unlike&) {
      if (attempt == most_attempts) {
        subject.tell_apart();
      } else {
        subject.merge();
      }
    }
  }
  return search();
}

// Goes on with a search, up to so many states. As soon as these have doubled and nothing new was
// learned of the processes, it begins again with fewer. Requires: none are taken for one yet.
explore::Explored go_on_merging(Subject& subject, explore::Explored begun, std::size_t states);

// Begins again at once, if the job says `on`; returns what was found before if it does not, or if
// no two local states behave alike.
explore::Explored again_if_wished(Subject& subject, explore::Explored before, std::size_t states);

// Whether real processes bear out what came of it: it was proved, or they did it, or there was more
// than could be seen.
bool is_borne_out(const report::Outcome& outcome);

}  // namespace harness::check
