#pragma once

#include <optional>

#include "explore/lasso.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"

namespace harness::explore {

// Waiting by going round a loop, for whatever it may be: the nearest cycle of steps of `process`
// alone in which it passes no mark, so that all it does is look. None if there is none. Linear; up
// to 12 bytes a state where some places make a cycle, nothing where they do not. Requires:
// `explored` is complete.
std::optional<Run> idle_run(const Product& product, const Explored& explored,
                            model::ProcessId process);

}  // namespace harness::explore
