#pragma once

#include "check/subject.hpp"
#include "explore/search.hpp"
#include "report/outcome.hpp"

namespace harness::check {

// What a search of the whole product comes to, however it ended.
report::Outcome concluded(Subject& subject, explore::Explored explored);

// Reports that the program holds, provided that all comes out the same a second time.
void report_proof(Subject& subject, report::Outcome& outcome);

}  // namespace harness::check
