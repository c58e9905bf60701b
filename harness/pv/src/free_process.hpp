#pragma once

#include <sys/types.h>

#include "options.hpp"
#include "pv/program.hpp"
#include "wire/gate.hpp"

// What a process of a free run does by itself, besides its role.
namespace pv::freely {

// What a child of the parent does with its life: becomes the process `number` and runs its role,
// once the board says go. The parent is `parent`; the process dies with it.
[[noreturn]] void become_process(const detail::AnyProgram& program, const FreeOptions& options,
                                 int number, pid_t parent);

// Tells the parent of a mark; entering a region takes a while. Does not return if the process has
// done its rounds.
void mark(harness::wire::Stop kind, const char* name, long argument);

// Does nothing for a random time of up to 3 ms.
void linger();

}  // namespace pv::freely
