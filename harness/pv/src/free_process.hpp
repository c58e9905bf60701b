#pragma once

#include "options.hpp"
#include "pv/program.hpp"
#include "wire/gate.hpp"

// What a process of a free run does by itself, besides its role; in a threads run, a thread.
namespace pv::freely {

// Runs the role of process `number`, once the board says go, and leaves for good.
[[noreturn]] void run_role(const detail::AnyProgram& program, const FreeOptions& options,
                           int number);

// Tells the parent of a mark; entering a region takes a while. Does not return if the process has
// done its rounds.
void mark(harness::wire::Stop kind, const char* name, long argument);

// Does nothing for a random time of up to 3 ms.
void linger();

}  // namespace pv::freely
