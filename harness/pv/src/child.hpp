#pragma once

#include "pv/program.hpp"
#include "wire/gate.hpp"

namespace pv::controlled {

// The stack all roles run on, empty at first; the guard below it is not mapped.
void map_role_stack();

// What the zygote's child does with its life: becomes the process that is wanted.
[[noreturn]] void become_process(const detail::AnyProgram& program,
                                 const harness::wire::Birth& birth, int checker);

}  // namespace pv::controlled
