#pragma once

#include "model/operation.hpp"
#include "properties/property.hpp"

namespace harness::explore {

// What a process's status becomes when it passes `operation`; unchanged by what is no mark of a
// region.
void apply_mark(properties::Status& status, const model::Operation& operation);

}  // namespace harness::explore
