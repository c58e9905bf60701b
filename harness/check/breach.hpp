#pragma once

#include "check/names.hpp"
#include "check/waiting.hpp"
#include "report/trace.hpp"

namespace harness::check {

// The breach in the student's words, not yet confirmed.
report::Trace describe(explore::Product& product, const explore::Explored& explored,
                       const Breach& breach, const model::Program& program, const Names& names);

}  // namespace harness::check
