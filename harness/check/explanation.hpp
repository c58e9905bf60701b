#pragma once

#include "check/names.hpp"
#include "explore/product.hpp"
#include "report/trace.hpp"

namespace harness::check {

// Says which property a finding breaks and how, in a sentence or two. `last`: the state it ends in.
void explain(report::Trace& trace, explore::Product& product, explore::Tuple last,
             const Names& names);

}  // namespace harness::check
