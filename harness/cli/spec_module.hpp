#pragma once

#include "problems.hpp"
#include "spec/spec.hpp"

namespace harness::cli {

// What must hold for a problem: its spec.cpp is compiled into a module, unless that was done before
// with the same contents, and loaded. The compiler's warnings go to standard error.
// Throws DoesNotCompile; model::Failure if there is no spec, or it fails to describe what must
// hold.
spec::Spec load_spec(const Problem& problem);

}  // namespace harness::cli
