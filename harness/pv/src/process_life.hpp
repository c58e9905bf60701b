#pragma once

#include <sys/types.h>

#include "options.hpp"
#include "pv/program.hpp"

// How a process of a free run, or the one whose threads they all are, begins and ends.
namespace pv {

// What a child of the parent does with its life: becomes the process `number` and runs its role.
// The parent is `parent`; the process dies with it.
[[noreturn]] void become_process(const detail::AnyProgram& program, const FreeOptions& options,
                                 int number, pid_t parent);

// The same for the child that is to run all roles, as threads.
[[noreturn]] void become_threads(const detail::AnyProgram& program, const FreeOptions& options,
                                 pid_t parent);

// Makes a child one that dies with its parent, is sent no Ctrl-C of its own, and has no signal
// blocked. Lines that it prints are seen even if it gets killed.
void begin_life(pid_t parent);

// The end of the calling process, or thread: it has told all it had to tell.
[[noreturn]] void leave_for_good();

}  // namespace pv
