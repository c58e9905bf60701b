#pragma once

#include "model/operation.hpp"
#include "model/verdict.hpp"

namespace harness::model {

// What it comes to when the last operation of a process is such a fault.
Verdict verdict_of(OperationKind fault);

}  // namespace harness::model
