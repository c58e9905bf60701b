#pragma once

#include <string>

#include "check/finding.hpp"
#include "check/subject.hpp"
#include "explore/busy_wait.hpp"
#include "explore/search.hpp"
#include "properties/property.hpp"
#include "report/outcome.hpp"

namespace harness::check {

// What a search has come upon, put into an outcome once real processes have done the same.

// A way that ends badly. `all_seen`: every state was explored.
void report_bad_end(Subject& subject, report::Outcome& outcome, const explore::Explored& explored,
                    const BadEnd& end, bool all_seen);

// Requires of those below: every state was explored.
void report_busy_wait(Subject& subject, report::Outcome& outcome, const explore::Explored& explored,
                      const explore::BusyWait& spinner);
// What must be possible and is not: shown by where the nearest way to it ends.
void report_impossible(Subject& subject, report::Outcome& outcome,
                       const explore::Explored& explored, const properties::Property& never);
// Somebody never comes to where everybody must come to. `never`: who and where, as a sentence.
void report_never(const Subject& subject, report::Outcome& outcome, const std::string& never);

}  // namespace harness::check
