#pragma once

#include <string>

#include "report/outcome.hpp"
#include "report/page.hpp"

namespace harness::report {

// The problem's name for people.
const std::string& title_of(const Outcome& outcome);

// The text of each line of the program that plays a part.
void print_lines(Page& page, const Trace& trace);

// "Seen on 5 real processes: ...". Requires: it was replayed.
std::string seen_text(const Trace& trace);

// What was seen on real processes, what it rests on, and the command that replays it.
void print_evidence(Page& page, const Outcome& outcome, const Trace& trace, const Style& style);

// What a judgement rests on, and how much was explored for it.
void print_foundations(Page& page, const Outcome& outcome);

}  // namespace harness::report
