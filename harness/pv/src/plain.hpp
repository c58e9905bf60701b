#pragma once

#include "journal.hpp"
#include "text.hpp"

namespace pv {

// One event as other programs read it, "@ PROCESS EVENT NUMBER NAME" and a line end: what a process
// has announced, or that its role has returned. Nothing for other events.
void add_plain_event(const journal::Record& record, Text& text);

}  // namespace pv
