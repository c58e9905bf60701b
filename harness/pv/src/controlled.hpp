#pragma once

#include "pv/program.hpp"
#include "wire/gate.hpp"

namespace pv::controlled {

// Announces a mark at the gate and waits for the checker.
void mark(harness::wire::Stop kind, const char* name, long argument);

// Serves the checker that started us, as its zygote: constructs the shared struct, then forks one
// process for each spawn command until told to quit. Returns the exit status.
int serve(const detail::AnyProgram& program);

}  // namespace pv::controlled
