#pragma once

#include "model/ids.hpp"
#include "model/operation.hpp"

namespace harness::explore {

// Thrown where a process passes more operations on one way than is followed, and has not come back
// to the same place: nobody knows where it gets to, so the product cannot be explored. That is a
// limit, and proves nothing of the program.
struct LostTrack {
  model::ProcessId process;
  model::Operation operation;  // where it was left
};

}  // namespace harness::explore
