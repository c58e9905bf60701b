#pragma once

#include "model/schedule.hpp"
#include "report/json_fields.hpp"

namespace harness::report {

// One schedule, both ways; the reading throws BadTrace.
Json json_of(const model::Schedule& schedule);
model::Schedule schedule_from(const Json& json);

}  // namespace harness::report
