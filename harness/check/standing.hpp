#pragma once

#include <string>
#include <vector>

#include "check/names.hpp"
#include "explore/product.hpp"
#include "model/schedule.hpp"
#include "report/reply.hpp"

namespace harness::check {

// Where each process stands in a state, to which the schedule has led, and what it could do next.
std::vector<report::Stand> stands_after(const model::Schedule& schedule, explore::Product& product,
                                        explore::Tuple state, const model::Program& program,
                                        const Names& names);

}  // namespace harness::check
