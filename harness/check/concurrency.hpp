#pragma once

#include <optional>
#include <string>

#include "check/stuck.hpp"
#include "explore/product.hpp"
#include "explore/search.hpp"
#include "report/trace.hpp"

namespace harness::check {

// The nearest state in which somebody is in a region while others who want one wait: the region
// itself, if it is named. `processes` are those who wait. None if there is no such state.
std::optional<Stuck> nearest_obstacle(explore::Product& product, const explore::Explored& explored,
                                      const std::string& region);

// Why what the sentence says never happens, as far as the trace shows it.
std::string impossible_text(const report::Trace& trace, const std::string& sentence);

}  // namespace harness::check
